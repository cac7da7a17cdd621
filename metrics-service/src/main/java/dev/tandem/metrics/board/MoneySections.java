package dev.tandem.metrics.board;

import dev.tandem.metrics.budgetuse.BudgetUseView;
import dev.tandem.metrics.metric.ExpenseType;
import dev.tandem.metrics.report.FiscalCalendar;
import dev.tandem.metrics.report.ProfitAndLossView.FiguresView;
import dev.tandem.metrics.report.ProfitAndLossView.RowView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a page that are about money: profit and loss, what moved, and the use of budgets. */
final class MoneySections {

    private static final int MOST_INITIATIVES = 40;
    private static final BigDecimal SCALE_OF_USE = new BigDecimal("1.3");
    private static final List<String> SIDES = List.of(
            "", "Planned cost", "Actual cost", "Planned benefit", "Actual benefit", "Planned net", "Actual net");

    private final Markup page;
    private final Grid grid;
    private final BoardContent content;

    MoneySections(Markup page, BoardContent content) {
        this.page = page;
        this.grid = new Grid(page);
        this.content = content;
    }

    void write() {
        page.say("h2", "Profit and loss").line();
        Charts charts = new Charts(page, content);
        if (charts.isEmpty()) {
            page.say("p", "No amount has a date.", "class", "soft");
        }
        charts.costAndBenefit();
        charts.netSoFar();
        total();
        rows("By fiscal year", "Fiscal year", content.profitAndLoss().years());
        nodes();
        initiatives();
        movers();
        budgets();
    }

    private void total() {
        var total = content.profitAndLoss().total();
        page.in(
                "div",
                () -> {
                    page.say("h3", "Everything");
                    grid.table(List.of("", "Capex", "Opex", "Unclassified", "Cost", "Benefit", "Net"), () -> {
                        figures("Planned", total.plan());
                        figures("Forecast", total.forecast());
                        figures("Actual", total.actual());
                    });
                },
                "class",
                "whole");
    }

    private void figures(String name, FiguresView figures) {
        grid.row(false, () -> {
            grid.name(name, 0);
            List.of(figures.costCapex(), figures.costOpex(), figures.costUnclassified())
                    .forEach(amount -> grid.amount(Words.exact(amount)));
            List.of(figures.cost(), figures.benefit(), figures.net())
                    .forEach(amount -> grid.amount(Words.exact(amount)));
        });
    }

    private void rows(String head, String subject, List<RowView> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.say("h3", head);
        grid.table(
                heads(subject),
                () -> rows.forEach(row ->
                        sides(row.undated() ? "Without a date" : row.period().label(), 0, Quarters.amounts(row))));
    }

    private void nodes() {
        Map<String, Integer> depths = new HashMap<>();
        Map<String, Line> lines = lines(content.profitAndLoss().portfolioNodes());
        if (lines.isEmpty()) {
            return;
        }
        page.say("h3", "By portfolio node, with everything below it");
        grid.table(
                heads("Portfolio node"),
                () -> lines.forEach((id, line) -> {
                    int depth = line.parentId() == null ? 0 : depths.getOrDefault(line.parentId(), -1) + 1;
                    depths.put(id, depth);
                    sides(line.title(), depth, line.amounts());
                }));
    }

    private void initiatives() {
        List<Line> lines =
                new ArrayList<>(lines(content.profitAndLoss().initiatives()).values());
        if (lines.isEmpty()) {
            return;
        }
        Comparator<Line> largestFirst =
                Comparator.comparing((Line line) -> line.amounts().size()).reversed();
        page.say("h3", "By initiative");
        List<Line> shown = lines.size() > MOST_INITIATIVES
                ? lines.stream().sorted(largestFirst).limit(MOST_INITIATIVES).toList()
                : lines;
        if (shown.size() < lines.size()) {
            page.say(
                    "p",
                    "The " + shown.size() + " largest of " + lines.size() + "; all are in the report's JSON and CSV.",
                    "class",
                    "soft");
        }
        grid.table(heads("Initiative"), () -> shown.forEach(line -> sides(line.title(), 0, line.amounts())));
    }

    /** What all rows of one group say together, dated or not. */
    private record Line(String title, String parentId, Amounts amounts) {}

    private static Map<String, Line> lines(List<RowView> rows) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (RowView row : rows) {
            String title =
                    row.group().title() == null ? row.group().id() : row.group().title();
            lines.merge(
                    row.group().id() == null ? "" : row.group().id(),
                    new Line(title, row.group().parentId(), Quarters.amounts(row)),
                    (one, other) ->
                            new Line(one.title(), one.parentId(), one.amounts().plus(other.amounts())));
        }
        return lines;
    }

    private static List<String> heads(String subject) {
        List<String> heads = new ArrayList<>(SIDES);
        heads.set(0, subject);
        return heads;
    }

    private void sides(String name, int depth, Amounts amounts) {
        grid.row(false, () -> {
            grid.name(name, depth);
            List.of(
                            amounts.planCost(),
                            amounts.actualCost(),
                            amounts.planBenefit(),
                            amounts.actualBenefit(),
                            amounts.planBenefit().subtract(amounts.planCost()),
                            amounts.actualBenefit().subtract(amounts.actualCost()))
                    .forEach(amount -> grid.amount(Words.whole(amount)));
        });
    }

    private void movers() {
        Movers movers = content.movers();
        page.say("h2", "What moved most");
        page.say(
                "p",
                Words.count(movers.moved(), "initiative has", "initiatives have") + " other figures than on "
                        + Words.instant(content.comparedWith().asOf())
                        + (content.comparedWith().boardReport() == null
                                ? ", a month earlier"
                                : ", in the previous board report")
                        + ", by the same rates.",
                "class",
                "soft");
        if (movers.most().isEmpty()) {
            return;
        }
        page.in(
                "p",
                () -> {
                    legend("plan", "plan");
                    legend("forecast", "forecast");
                    legend("actual", "actual");
                },
                "class",
                "legend");
        BigDecimal farthest = movers.most().get(0).moved();
        grid.tableWithBars(
                List.of(
                        "Initiative",
                        "Moved",
                        "Plan: cost",
                        "Plan: benefit",
                        "Forecast: cost",
                        "Forecast: benefit",
                        "Actual: cost",
                        "Actual: benefit"),
                () -> movers.most().forEach(mover -> mover(mover, farthest)));
    }

    private void legend(String look, String name) {
        page.in("span", () -> {
            page.in(
                    "svg",
                    () -> page.put("rect", "class", look, "x", "1", "y", "1", "width", "10", "height", "10"),
                    "class",
                    "bar key",
                    "width",
                    "12",
                    "height",
                    "12",
                    "aria-hidden",
                    "true");
            page.text(" " + name);
        });
    }

    private void mover(Mover mover, BigDecimal farthest) {
        Amounts change = mover.change();
        grid.row(false, () -> {
            grid.name(mover.title(), "");
            grid.bar(
                    "Moved by " + Words.exact(mover.moved()),
                    0,
                    List.of(
                            part("plan", change.planCost(), change.planBenefit(), farthest),
                            part("forecast", change.forecastCost(), change.forecastBenefit(), farthest),
                            part("actual", change.actualCost(), change.actualBenefit(), farthest)));
            List.of(
                            change.planCost(),
                            change.planBenefit(),
                            change.forecastCost(),
                            change.forecastBenefit(),
                            change.actualCost(),
                            change.actualBenefit())
                    .forEach(amount -> grid.amount(Words.change(amount)));
        });
    }

    private static Grid.Part part(String look, BigDecimal cost, BigDecimal benefit, BigDecimal farthest) {
        return new Grid.Part(look, Grid.share(cost.abs().add(benefit.abs()), farthest));
    }

    private void budgets() {
        page.say("h2", "Use of budgets, fiscal year " + fiscalYear(content));
        List<BudgetUseView.RowView> rows = content.budgetUse().rows().stream()
                .filter(row -> row.fiscalYear() == content.budgetUse().fiscalYear() && row.budget() != null)
                .toList();
        page.say(
                "p",
                "Until " + Words.day(content.budgetUse().until())
                        + ". The lines mark 80, 100 and 120 % of the budget. Projected: the year if it goes on like"
                        + " this.",
                "class",
                "soft");
        if (rows.isEmpty()) {
            page.say("p", "No budget is set for this year.");
            return;
        }
        grid.tableWithBars(
                List.of("Portfolio node", "Used", "Use", "Budget", "Planned", "Forecast", "Actual", "Projected"),
                () -> rows.forEach(this::budget));
    }

    private void budget(BudgetUseView.RowView row) {
        grid.row(false, () -> {
            String type = row.expenseType() == ExpenseType.CAPEX ? "Capex" : "Opex";
            grid.name(
                    row.portfolioNode().title() == null
                            ? row.portfolioNode().id()
                            : row.portfolioNode().title(),
                    type + (row.rolledUp() ? ", budgets below" : ""));
            BigDecimal use = row.use() == null ? BigDecimal.ZERO : row.use();
            boolean over = use.compareTo(BigDecimal.ONE) > 0;
            grid.bar(
                    "Used " + Words.perCent(row.use()),
                    Grid.share(BigDecimal.ONE, SCALE_OF_USE),
                    List.of(new Grid.Part(over ? "bad" : "fill", Grid.share(use, SCALE_OF_USE))),
                    Grid.share(new BigDecimal("0.8"), SCALE_OF_USE),
                    Grid.share(BigDecimal.ONE, SCALE_OF_USE),
                    Grid.share(new BigDecimal("1.2"), SCALE_OF_USE));
            grid.judged(Words.perCent(row.use()), !over);
            grid.amount(Words.whole(row.budget()));
            grid.amount(Words.whole(row.planned()));
            grid.amount(Words.whole(row.forecast()));
            grid.amount(Words.whole(row.actual()));
            grid.amount(Words.whole(row.projected()));
        });
    }

    static String fiscalYear(BoardContent content) {
        return new FiscalCalendar(content.organisation().fiscalYearStartMonth())
                .yearBeginningIn(content.budgetUse().fiscalYear())
                .label();
    }
}
