package dev.tandem.metrics.board;

import dev.tandem.metrics.budgetuse.BudgetUseView;
import dev.tandem.metrics.fx.ConversionView;
import dev.tandem.metrics.fx.RateKind;
import dev.tandem.metrics.metric.ExpenseType;
import dev.tandem.metrics.report.FiscalCalendar;
import dev.tandem.metrics.report.GroupView;
import dev.tandem.metrics.report.PeriodView;
import dev.tandem.metrics.report.ProfitAndLossView.FiguresView;
import dev.tandem.metrics.report.ProfitAndLossView.PlanFiguresView;
import dev.tandem.metrics.report.ProfitAndLossView.RowView;
import dev.tandem.metrics.report.ProfitAndLossView.TotalView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A report with something in every place. */
final class SampleBoard {

    private static final String SHOP = "01980000-0000-7000-8000-000000000011";
    private static final String SERVICE = "01980000-0000-7000-8000-000000000012";
    private static final String FACTS = "/api/v1/measurements?figure=ANY";

    private SampleBoard() {}

    static BoardContent content() {
        return new BoardContent(
                BoardContent.FORM,
                id(1),
                "Board meeting of the fourth quarter",
                "Before the budget of next year is decided.\nThe service desk needs a decision.",
                Instant.parse("2026-11-26T18:30:00.123456Z"),
                LocalDate.parse("2026-11-26"),
                Instant.parse("2026-11-26T18:30:00.123457Z"),
                "fiona",
                new BoardContent.Organisation("Meridian Outdoor", "Europe/Berlin", 1),
                new GroupView("01980000-0000-7000-8000-000000000010", "Commerce", null),
                "EUR",
                conversion(),
                new Compared(Instant.parse("2026-09-30T21:59:59Z"), id(2)),
                profitAndLoss(),
                alignment(),
                targets(),
                movers(),
                budgets());
    }

    private static UUID id(int number) {
        return new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0001_0000L + number);
    }

    private static ConversionView conversion() {
        return new ConversionView(
                "EUR",
                "EUR",
                true,
                List.of(
                        new ConversionView.UsedRate(
                                id(40),
                                "USD-2026-10",
                                1,
                                RateKind.MONTH_AVERAGE,
                                "USD",
                                "2026-10",
                                null,
                                new BigDecimal("0.8652"),
                                true),
                        new ConversionView.UsedRate(
                                id(41),
                                "USD-FY2026",
                                2,
                                RateKind.FISCAL_YEAR_PLAN,
                                "USD",
                                null,
                                2026,
                                new BigDecimal("0.9"),
                                false)));
    }

    private static FrozenProfitAndLoss profitAndLoss() {
        FiscalCalendar calendar = new FiscalCalendar(1);
        List<RowView> quarters = new ArrayList<>();
        Map<String, List<RowView>> byYear = new TreeMap<>();
        GroupView everything = new GroupView(null, "Everything", null);
        for (int i = 0; i < 13; i++) {
            YearMonth month = YearMonth.of(2025, 1).plusMonths(3L * i);
            boolean past = i < 8;
            RowView row = new RowView(
                    everything,
                    PeriodView.of(calendar.quarter(month)),
                    false,
                    figures(240000 - 9000 * i, 60000 + 2000 * i, 40000L * Math.max(0, i - 1)),
                    figures(past ? 0 : 200000, past ? 0 : 70000, past ? 0 : 39000 * (i - 1)),
                    past ? figures(251000 - 8000 * i, 58000 + 3100 * i, 33500L * Math.max(0, i - 2)) : figures(0, 0, 0),
                    FACTS);
            quarters.add(row);
            byYear.computeIfAbsent(Integer.toString(month.getYear()), year -> new ArrayList<>())
                    .add(row);
        }
        List<RowView> years = new ArrayList<>();
        byYear.forEach((year, rows) -> years.add(new RowView(
                everything,
                PeriodView.of(calendar.yearBeginningIn(Integer.parseInt(year))),
                false,
                sum(rows.stream().map(RowView::plan).toList()),
                sum(rows.stream().map(RowView::forecast).toList()),
                sum(rows.stream().map(RowView::actual).toList()),
                FACTS)));
        RowView undated =
                new RowView(everything, null, true, figures(25000, 0, 0), figures(0, 0, 0), figures(0, 0, 0), null);
        quarters.add(undated);
        years.add(undated);
        FiguresView plan = sum(quarters.stream().map(RowView::plan).toList());
        FiguresView forecast = sum(quarters.stream().map(RowView::forecast).toList());
        FiguresView actual = sum(quarters.stream().map(RowView::actual).toList());
        return new FrozenProfitAndLoss(
                new TotalView(plan, forecast, actual, new PlanFiguresView(31, 12), new PlanFiguresView(9, 4), FACTS),
                years,
                quarters,
                List.of(
                        row(new GroupView("01980000-0000-7000-8000-000000000010", "Commerce", null), 4),
                        row(new GroupView(SERVICE, "Customer service", "01980000-0000-7000-8000-000000000010"), 1),
                        row(new GroupView(SHOP, "Online shop", "01980000-0000-7000-8000-000000000010"), 3),
                        new RowView(
                                new GroupView(SHOP, "Online shop", "01980000-0000-7000-8000-000000000010"),
                                null,
                                true,
                                figures(25000, 0, 0),
                                figures(0, 0, 0),
                                figures(0, 0, 0),
                                null)),
                List.of(
                        row(new GroupView(id(21).toString(), "Checkout in one step", null), 2),
                        row(new GroupView(id(22).toString(), "Returns without paper", null), 1),
                        row(new GroupView(id(23).toString(), "Stock in real time", null), 1)));
    }

    private static RowView row(GroupView group, int times) {
        return new RowView(
                group,
                new PeriodView("total", null, null),
                false,
                figures(412000L * times, 98000L * times, 733000L * times),
                figures(100000L * times, 35000L * times, 540000L * times),
                figures(387500L * times, 96400L * times, 291000L * times),
                FACTS);
    }

    private static FiguresView figures(long capex, long opex, long benefit) {
        BigDecimal cents = new BigDecimal("0.00");
        BigDecimal of = BigDecimal.valueOf(capex).add(cents);
        BigDecimal and = BigDecimal.valueOf(opex).add(cents);
        BigDecimal worth = BigDecimal.valueOf(benefit).add(cents);
        return new FiguresView(
                of, and, cents, of.add(and), worth, worth.subtract(of).subtract(and));
    }

    private static FiguresView sum(List<FiguresView> figures) {
        return figures.stream()
                .reduce((one, other) -> new FiguresView(
                        one.costCapex().add(other.costCapex()),
                        one.costOpex().add(other.costOpex()),
                        one.costUnclassified().add(other.costUnclassified()),
                        one.cost().add(other.cost()),
                        one.benefit().add(other.benefit()),
                        one.net().add(other.net())))
                .orElseThrow();
    }

    private static FrozenAlignment alignment() {
        return new FrozenAlignment(
                new BigDecimal("71.5"),
                new BigDecimal("69.2"),
                Instant.parse("2026-11-26T18:12:03Z"),
                List.of(
                        part("PLANNED_MONEY", "20.0", "71.4", "14.3"),
                        part("ACTUAL_MONEY", "15.0", "64.7", "9.7"),
                        part("INITIATIVES_WITH_OBJECTIVE", "15.0", "93.3", "14.0"),
                        part("OBJECTIVES_WITH_INITIATIVE", "10.0", "80.0", "8.0"),
                        part("OWNERS", "10.0", "85.0", "8.5"),
                        part("CHECK_INS", "10.0", "30.0", "3.0"),
                        part("SIGN_OFFS", "5.0", "83.3", "4.2"),
                        part("SECURITY_DEADLINES", "10.0", "50.0", "5.0"),
                        part("AGREED_WEIGHTS", "5.0", "95.0", "4.8")));
    }

    private static FrozenAlignment.Part part(String name, String weight, String value, String points) {
        return new FrozenAlignment.Part(name, new BigDecimal(weight), new BigDecimal(value), new BigDecimal(points));
    }

    private static List<FrozenTarget> targets() {
        return List.of(
                target("Grow online revenue by a fifth", "Orders", "orders", null, "600000", "402310", "67", "OPEN"),
                target("Make service effortless", "Calls", "calls", null, "12000", "9800", "112.5", "REACHED"),
                target("Run the same for a quarter less", "Cloud bill", "EUR", "EUR", "100000", null, null, "MISSED"));
    }

    private static FrozenTarget target(
            String objective,
            String title,
            String unit,
            String currency,
            String goal,
            String actual,
            String progress,
            String standing) {
        return new FrozenTarget(
                id(title.length()),
                objective,
                "REVENUE_GROWTH",
                unit,
                title,
                unit,
                currency,
                "MAXIMISE",
                new BigDecimal("135000.00"),
                new BigDecimal(goal),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"),
                actual == null ? null : new BigDecimal(actual),
                progress == null ? null : new BigDecimal(progress),
                standing);
    }

    private static Movers movers() {
        return new Movers(
                17,
                List.of(
                        mover("Checkout in one step", 120000, 0, -40000, 15000, 61250, 22000),
                        mover("Returns without paper", 0, 0, 30000, 0, 41800, -6000),
                        mover("Stock in real time", 0, 0, 0, 0, 9000, 0)));
    }

    private static Mover mover(
            String title, long planCost, long planBenefit, long cost, long benefit, long spent, long earned) {
        Amounts before = amounts(500000, 700000, 480000, 690000, 210000, 90000);
        Amounts change = amounts(planCost, planBenefit, cost, benefit, spent, earned);
        return new Mover(id(20 + title.length()).toString(), title, before, before.plus(change), change, change.size());
    }

    private static Amounts amounts(long... of) {
        BigDecimal cents = new BigDecimal("0.00");
        BigDecimal[] amounts = new BigDecimal[of.length];
        for (int i = 0; i < of.length; i++) {
            amounts[i] = BigDecimal.valueOf(of[i]).add(cents);
        }
        return new Amounts(amounts[0], amounts[1], amounts[2], amounts[3], amounts[4], amounts[5]);
    }

    private static FrozenBudgets budgets() {
        return new FrozenBudgets(
                LocalDate.parse("2026-10-31"),
                2026,
                List.of(
                        budget("Commerce", null, ExpenseType.CAPEX, true, "3850000.00", "3102400.00", "0.8058"),
                        budget("Customer service", "x", ExpenseType.CAPEX, false, "2400000.00", "2651000.00", "1.1046"),
                        budget("Online shop", "x", ExpenseType.OPEX, false, "620000.00", "301000.00", "0.4855")));
    }

    private static BudgetUseView.RowView budget(
            String node, String parent, ExpenseType type, boolean rolledUp, String budget, String actual, String use) {
        return new BudgetUseView.RowView(
                new GroupView(node, node, parent),
                2026,
                PeriodView.of(new FiscalCalendar(1).yearBeginningIn(2026)),
                type,
                new BigDecimal(budget),
                rolledUp,
                null,
                null,
                new BigDecimal("1200000.00"),
                new BigDecimal("0.00"),
                new BigDecimal(actual),
                new BigDecimal(budget).subtract(new BigDecimal(actual)),
                new BigDecimal(use),
                80,
                10,
                new BigDecimal("310240.00"),
                new BigDecimal("3722880.00"),
                new BigDecimal("0.9670"),
                FACTS);
    }
}
