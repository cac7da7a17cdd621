package dev.tandem.initiatives.alignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A portfolio that a seed makes: trees of objectives with and without weights, two currencies, credits, gaps. */
record RandomPortfolio(List<Goal> goals, List<Draft> drafts) {

    private static final List<String> THEMES = List.of("SECURITY", "EFFICIENCY", "REVENUE_GROWTH");
    private static final List<String> STAGES = List.of("SEARCH", "PURCHASE");

    /** An initiative, naming its objectives by id. */
    record Draft(
            UUID id,
            String stage,
            boolean open,
            boolean running,
            boolean businessOwned,
            boolean technologyOwned,
            Map<UUID, BigDecimal> serves,
            Map<String, BigDecimal> planned,
            Map<String, BigDecimal> actual,
            Work.Care care) {

        Work work(Goals goals) {
            List<Work.Serves> live = new ArrayList<>();
            serves.forEach((goal, weight) -> {
                if (goals.place(goal) >= 0) {
                    live.add(new Work.Serves(goals.place(goal), weight));
                }
            });
            return new Work(
                    id,
                    null,
                    stage,
                    false,
                    open,
                    running,
                    businessOwned,
                    technologyOwned,
                    live,
                    Work.unserved(live),
                    planned,
                    actual,
                    care);
        }
    }

    static RandomPortfolio of(long seed) {
        Random random = new Random(seed);
        List<Goal> goals = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            UUID parent = i == 0 || random.nextInt(3) == 0
                    ? null
                    : goals.get(random.nextInt(i)).id();
            goals.add(new Goal(
                    id(random),
                    parent,
                    "Objective " + i,
                    THEMES.get(random.nextInt(THEMES.size())),
                    random.nextInt(6) == 0 ? null : decimal(random.nextInt(1_000_001), 4),
                    random.nextInt(6) == 0 ? null : decimal(random.nextInt(1_000_001), 4),
                    random.nextInt(4) > 0,
                    random.nextInt(4) > 0));
        }
        List<Draft> drafts = new ArrayList<>();
        int initiatives = random.nextInt(30);
        for (int i = 0; i < initiatives; i++) {
            drafts.add(draft(random, goals));
        }
        return new RandomPortfolio(goals, drafts);
    }

    private static Draft draft(Random random, List<Goal> goals) {
        Map<UUID, BigDecimal> serves = new HashMap<>();
        UUID one = goals.get(random.nextInt(goals.size())).id();
        UUID other = random.nextInt(5) == 0
                ? id(random)
                : goals.get(random.nextInt(goals.size())).id();
        if (random.nextInt(5) > 0) {
            BigDecimal weight = decimal(1 + random.nextInt(999_999), 4);
            serves.put(one, weight);
            serves.merge(other, BigDecimal.valueOf(100).subtract(weight), BigDecimal::add);
        }
        boolean open = random.nextInt(4) > 0;
        return new Draft(
                id(random),
                random.nextBoolean() ? null : STAGES.get(random.nextInt(STAGES.size())),
                open,
                open && random.nextBoolean(),
                random.nextInt(4) > 0,
                random.nextInt(4) > 0,
                serves,
                money(random),
                money(random),
                new Work.Care(
                        random.nextBoolean(),
                        random.nextInt(3) + 2,
                        random.nextInt(3),
                        random.nextInt(3),
                        random.nextInt(2),
                        random.nextInt(2)));
    }

    private static Map<String, BigDecimal> money(Random random) {
        Map<String, BigDecimal> money = new HashMap<>();
        for (String currency : List.of("EUR", "JPY")) {
            if (random.nextInt(3) > 0) {
                money.put(currency, decimal(random.nextInt(1_000_000_000) - 100_000_000, random.nextInt(4)));
            }
        }
        return money;
    }

    Goals tree() {
        return new Goals(goals);
    }

    List<Work> works(Goals tree) {
        return drafts.stream().map(draft -> draft.work(tree)).toList();
    }

    Tally tally(Goals tree) {
        Tally tally = new Tally();
        works(tree).forEach(tally::add);
        return tally;
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong() >>> 1, random.nextLong());
    }

    private static BigDecimal decimal(long unscaled, int scale) {
        return BigDecimal.valueOf(unscaled, scale);
    }
}
