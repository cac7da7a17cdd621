package dev.tandem.initiatives.actual;

import dev.tandem.http.id.Ref;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.forecast.Forecast;
import dev.tandem.initiatives.forecast.ForecastLine;
import dev.tandem.initiatives.forecast.Forecasts;
import dev.tandem.initiatives.initiative.InitiativeFacts;
import dev.tandem.initiatives.initiative.Initiatives;
import dev.tandem.initiatives.initiative.MoneyAccess;
import dev.tandem.initiatives.plan.LineKind;
import dev.tandem.initiatives.plan.PlanFigures;
import dev.tandem.initiatives.plan.PlanLine;
import dev.tandem.initiatives.plan.PlanState;
import dev.tandem.initiatives.plan.PlanTotals;
import dev.tandem.initiatives.plan.Plans;
import dev.tandem.money.Currencies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sets the plan of an initiative beside what was measured. */
@ApplicationScoped
public class FinancialsService {

    private final Initiatives initiatives;
    private final MoneyAccess moneyAccess;
    private final Plans plans;
    private final Forecasts forecasts;
    private final ActualCells cells;
    private final Caller caller;

    FinancialsService(
            Initiatives initiatives,
            MoneyAccess moneyAccess,
            Plans plans,
            Forecasts forecasts,
            ActualCells cells,
            Caller caller) {
        this.initiatives = initiatives;
        this.moneyAccess = moneyAccess;
        this.plans = plans;
        this.forecasts = forecasts;
        this.cells = cells;
        this.caller = caller;
    }

    /** The initiative's financials, for those who may read its money. */
    @Transactional
    public FinancialsView of(Ref ref) {
        InitiativeFacts initiative = initiatives.require(ref);
        moneyAccess.require(caller, initiative);
        PlanState plan = plans.of(initiative.id()).map(found -> found.state()).orElse(null);
        PlanState.Baseline baseline = plan == null ? null : plan.baseline();
        List<PlanLine> baselineLines = baseline == null ? List.of() : baseline.lines();
        Map<String, PlanFigures> approved = totals(baselineLines);
        Map<String, PlanFigures> current =
                plan == null ? Map.of() : totals(plan.current().lines());
        Forecast forecast = forecasts.of(initiative.id()).orElse(null);
        Map<String, PlanFigures> expected = forecast == null
                ? Map.of()
                : totals(forecast.currentLines().stream()
                        .map(ForecastLine::expected)
                        .toList());
        Map<String, Figures> actual = ActualMoney.of(cells.of(initiative.id()), benefits(baselineLines));
        Set<String> currencies = new TreeSet<>(approved.keySet());
        currencies.addAll(current.keySet());
        currencies.addAll(expected.keySet());
        currencies.addAll(actual.keySet());
        return new FinancialsView(
                initiative.id(),
                plan == null ? null : plan.current().version(),
                baseline == null ? null : baseline.version(),
                forecast == null ? null : forecast.currentOn(),
                currencies.stream()
                        .map(currency -> new FinancialsView.CurrencyBlock(
                                currency,
                                new FinancialsView.Planned(
                                        planned(baseline == null, approved, currency),
                                        planned(plan == null, current, currency)),
                                planned(forecast == null, expected, currency),
                                shown(actual.getOrDefault(currency, Figures.NONE), currency)))
                        .toList());
    }

    private static Map<String, PlanFigures> totals(List<PlanLine> lines) {
        return PlanTotals.of(lines).stream().collect(Collectors.toMap(PlanTotals::currency, PlanTotals::total));
    }

    private static PlanFigures planned(boolean none, Map<String, PlanFigures> totals, String currency) {
        if (none) {
            return null;
        }
        PlanFigures total = totals.get(currency);
        return total == null ? shown(Figures.NONE, currency) : total;
    }

    private static PlanFigures shown(Figures exact, String currency) {
        Figures figures = exact.rounded(Currencies.minorUnits(currency).orElse(2));
        return new PlanFigures(
                figures.costCapex(),
                figures.costOpex(),
                figures.costUnclassified(),
                figures.cost(),
                figures.benefit(),
                figures.benefit(),
                figures.net());
    }

    private static List<BenefitLine> benefits(List<PlanLine> lines) {
        return lines.stream()
                .filter(line -> line.kind() == LineKind.BENEFIT)
                .filter(line -> line.metricId() != null || line.metricKey() != null)
                .map(FinancialsService::benefit)
                .toList();
    }

    private static BenefitLine benefit(PlanLine line) {
        LocalDate first = line.on() == null ? line.from() : line.on();
        LocalDate last = line.on() == null ? line.to() : line.on();
        BigDecimal unitValue =
                line.unitValue() == null ? null : line.unitValue().amount();
        return new BenefitLine(
                line.metricId(),
                line.metricKey(),
                line.baseline() == null ? null : line.baseline().value(),
                unitValue,
                unitValue == null ? null : line.unitValue().currency(),
                line.amount().currency(),
                first == null ? null : YearMonth.from(first),
                last == null ? null : YearMonth.from(last));
    }
}
