package dev.tandem.initiatives.score;

import dev.tandem.initiatives.deadline.DeadlineKind;
import dev.tandem.initiatives.deadline.Deadlines;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.organisation.OrganisationService;
import dev.tandem.initiatives.plan.LineKind;
import dev.tandem.initiatives.plan.Plan;
import dev.tandem.initiatives.plan.PlanLine;
import dev.tandem.initiatives.plan.PlanState;
import dev.tandem.initiatives.plan.Plans;
import dev.tandem.initiatives.risk.Risks;
import dev.tandem.money.Currencies;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what is known of initiatives, in a fixed number of queries for as many as there are. */
@ApplicationScoped
class Evidences {

    private final Plans plans;
    private final Deadlines deadlines;
    private final Risks risks;
    private final OrganisationService organisation;

    Evidences(Plans plans, Deadlines deadlines, Risks risks, OrganisationService organisation) {
        this.plans = plans;
        this.deadlines = deadlines;
        this.risks = risks;
        this.organisation = organisation;
    }

    /** By initiative (no more than some thousand); every one has its evidence. */
    Map<UUID, Evidence> of(Collection<Initiative> initiatives) {
        Map<UUID, Initiative> byId =
                initiatives.stream().collect(Collectors.toMap(Initiative::id, Function.identity()));
        Set<UUID> ids = byId.keySet();
        LocalDate today = organisation.today();
        String currency = organisation.get().baseCurrency();
        Map<UUID, Plan> planOf = plans.of(ids);
        Map<UUID, Risks.Reduced> riskOf = risks.greatestReduced(ids);
        Map<UUID, List<Deadlines.Judged>> deadlinesOf =
                deadlines.openOf(byId, today).stream().collect(Collectors.groupingBy(Deadlines.Judged::initiativeId));
        Map<UUID, Evidence> evidence = new HashMap<>();
        for (UUID id : ids) {
            Deadlines.Judged pressing = deadlinesOf.getOrDefault(id, List.of()).stream()
                    .max(Comparator.comparingInt((Deadlines.Judged open) -> points(open, today))
                            .thenComparing(Deadlines.Judged::dueOn, Comparator.reverseOrder()))
                    .orElse(null);
            evidence.put(id, evidence(currency, planOf.get(id), pressing, riskOf.get(id), today));
        }
        return evidence;
    }

    private static Evidence evidence(
            String currency, Plan plan, Deadlines.Judged pressing, Risks.Reduced risk, LocalDate today) {
        PlanState state = plan == null ? null : plan.state();
        boolean baseline = state != null && state.baseline() != null;
        List<PlanLine> lines = state == null
                ? List.of()
                : baseline ? state.baseline().lines() : state.current().lines();
        String version = state == null
                ? null
                : baseline
                        ? "baseline, version " + state.baseline().version()
                        : "version " + state.current().version();
        return new Evidence(
                currency,
                version,
                sum(lines, LineKind.BENEFIT, currency),
                sum(lines, LineKind.COST, currency),
                personMonths(lines),
                pressing == null ? null : Long.valueOf(ChronoUnit.DAYS.between(today, pressing.dueOn())),
                pressing == null
                        ? null
                        : "Deadline " + pressing.kind() + " \"" + pressing.title() + "\", " + pressing.dueOn(),
                pressing != null && pressing.kind() == DeadlineKind.SECURITY,
                risk == null ? null : Integer.valueOf(risk.exposure()),
                risk == null ? null : "Risk it reduces, \"" + risk.title() + "\"");
    }

    private static BigDecimal sum(List<PlanLine> lines, LineKind kind, String currency) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .filter(line -> line.amount().currency().equals(currency))
                .map(line -> line.amount().amount().multiply(line.likelihood()))
                .reduce(BigDecimal::add)
                .map(sum -> sum.setScale(Currencies.minorUnits(currency).orElseThrow(), RoundingMode.HALF_EVEN))
                .orElse(null);
    }

    private static BigDecimal personMonths(List<PlanLine> lines) {
        return lines.stream()
                .filter(line -> line.kind() == LineKind.EFFORT && line.dated())
                .map(line -> line.fullTimeEquivalents().value().multiply(BigDecimal.valueOf(months(line))))
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static long months(PlanLine line) {
        LocalDate first = line.on() == null ? line.from() : line.on();
        LocalDate last = line.on() == null ? line.to() : line.on();
        return ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1;
    }

    private static int points(Deadlines.Judged open, LocalDate today) {
        return PointScale.daysLeft(ChronoUnit.DAYS.between(today, open.dueOn()), open.kind() == DeadlineKind.SECURITY);
    }
}
