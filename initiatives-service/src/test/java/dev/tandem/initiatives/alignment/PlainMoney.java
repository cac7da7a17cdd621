package dev.tandem.initiatives.alignment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** How much planned money lies where it was agreed, told a second time: plainly, slowly, in binary numbers. */
final class PlainMoney {

    private PlainMoney() {}

    /** From 0 to 1; null when it is not judged. */
    static Double inPlace(RandomPortfolio portfolio) {
        List<Goal> goals = portfolio.goals();
        if (siblings(goals, null).stream().mapToDouble(PlainMoney::weight).sum() == 0) {
            return null;
        }
        double sum = 0;
        int initiatives = 0;
        for (String currency : List.of("EUR", "JPY")) {
            Map<UUID, Double> money = new HashMap<>();
            int having = 0;
            for (RandomPortfolio.Draft draft : portfolio.drafts()) {
                BigDecimal amount = draft.planned().get(currency);
                if (amount == null) {
                    continue;
                }
                having++;
                double left = amount.doubleValue();
                for (Map.Entry<UUID, BigDecimal> one : draft.serves().entrySet()) {
                    if (goals.stream().anyMatch(goal -> goal.id().equals(one.getKey()))) {
                        double part = amount.doubleValue() * one.getValue().doubleValue() / 100;
                        left -= part;
                        put(goals, one.getKey(), part, money);
                    }
                }
                money.merge(new UUID(0, 0), left, Double::sum);
            }
            double all = money.values().stream()
                    .mapToDouble(amount -> Math.max(0, amount))
                    .sum();
            if (all < 1e-6) {
                continue;
            }
            double inPlace = 0;
            for (Goal goal : goals) {
                if (siblings(goals, goal.id()).isEmpty()) {
                    double share = Math.max(0, money.getOrDefault(goal.id(), 0.0)) / all;
                    inPlace += Math.min(share, share(goals, goal));
                }
            }
            sum += inPlace * having;
            initiatives += having;
        }
        return initiatives == 0 ? null : sum / initiatives;
    }

    private static void put(List<Goal> goals, UUID id, double amount, Map<UUID, Double> money) {
        List<Goal> below = siblings(goals, id);
        if (below.isEmpty()) {
            money.merge(id, amount, Double::sum);
        }
        below.forEach(child -> put(goals, child.id(), amount * within(goals, child), money));
    }

    private static double share(List<Goal> goals, Goal goal) {
        double within = within(goals, goal);
        if (goal.parentId() == null) {
            return within;
        }
        Goal parent = goals.stream()
                .filter(one -> one.id().equals(goal.parentId()))
                .findFirst()
                .orElseThrow();
        return within * share(goals, parent);
    }

    private static double within(List<Goal> goals, Goal goal) {
        List<Goal> beside = siblings(goals, goal.parentId());
        double all = beside.stream().mapToDouble(PlainMoney::weight).sum();
        return all == 0 ? 1.0 / beside.size() : weight(goal) / all;
    }

    private static List<Goal> siblings(List<Goal> goals, UUID parentId) {
        return goals.stream()
                .filter(goal -> Objects.equals(goal.parentId(), parentId))
                .toList();
    }

    private static double weight(Goal goal) {
        return goal.businessWeight() == null || goal.technologyWeight() == null
                ? 0
                : (goal.businessWeight().doubleValue() + goal.technologyWeight().doubleValue()) / 2;
    }
}
