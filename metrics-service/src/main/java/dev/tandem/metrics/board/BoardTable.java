package dev.tandem.metrics.board;

import dev.tandem.http.table.Table;
import dev.tandem.metrics.budgetuse.BudgetUseView;
import dev.tandem.metrics.fx.ConversionView;
import dev.tandem.metrics.report.FiscalCalendar;
import dev.tandem.metrics.report.ProfitAndLossView.FiguresView;
import dev.tandem.metrics.report.ProfitAndLossView.RowView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A board report as one table with a line for every figure. It is made of the content alone. */
final class BoardTable {

    /**
     * One figure, or one text.
     *
     * @param section the field of the content that it is of
     * @param subject what it is of
     * @param period when it is of; null for all time, and for what has no time
     * @param figure what it is
     * @param unit a currency, or what else its number counts; null where it has none
     */
    record Line(
            String section,
            String subject,
            String subjectId,
            String period,
            String figure,
            BigDecimal value,
            String unit,
            String text) {}

    /** What the lines of one subject have in common. */
    private record Subject(String section, String title, String id, String period, String unit) {}

    private final BoardContent content;
    private final List<Line> lines = new ArrayList<>();

    private BoardTable(BoardContent content) {
        this.content = content;
    }

    /** @param hash of the content, to be written with it */
    static byte[] csv(BoardContent content, String hash) {
        BoardTable table = new BoardTable(content);
        table.write(hash);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Table.of(Line.class, table.lines).writeCsv(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void write(String hash) {
        Subject report = new Subject("report", null, content.id().toString(), null, null);
        text(report, "title", content.title());
        text(report, "note", content.note());
        text(report, "organisation", content.organisation().name());
        text(
                report,
                "portfolioNode",
                content.portfolioNode() == null ? null : content.portfolioNode().title());
        text(report, "asOf", content.asOf().toString());
        text(report, "currency", content.currency());
        text(report, "frozenAt", content.frozenAt().toString());
        text(report, "frozenBy", content.frozenBy());
        text(report, "comparedWith.asOf", content.comparedWith().asOf().toString());
        text(report, "hash", hash);
        for (ConversionView.UsedRate rate : content.conversion().rates()) {
            Subject of = new Subject(
                    "conversion",
                    rate.key(),
                    rate.id().toString(),
                    null,
                    content.conversion().baseCurrency());
            value(of, rate.provisional() ? "provisionalRate" : "rate", rate.rate());
        }
        profitAndLoss();
        alignment();
        content.targets().forEach(this::target);
        content.movers().most().forEach(this::mover);
        content.budgetUse().rows().forEach(this::budget);
    }

    private void profitAndLoss() {
        FrozenProfitAndLoss frozen = content.profitAndLoss();
        Subject total = new Subject("profitAndLoss.total", "Everything", null, null, content.currency());
        figures(total, "plan", frozen.total().plan());
        figures(total, "forecast", frozen.total().forecast());
        figures(total, "actual", frozen.total().actual());
        frozen.years().forEach(row -> row("profitAndLoss.years", row));
        frozen.quarters().forEach(row -> row("profitAndLoss.quarters", row));
        frozen.portfolioNodes().forEach(row -> row("profitAndLoss.portfolioNodes", row));
        frozen.initiatives().forEach(row -> row("profitAndLoss.initiatives", row));
    }

    private void row(String section, RowView row) {
        String period = row.undated() ? "undated" : row.period().label();
        Subject of = new Subject(section, row.group().title(), row.group().id(), period, content.currency());
        figures(of, "plan", row.plan());
        figures(of, "forecast", row.forecast());
        figures(of, "actual", row.actual());
    }

    private void figures(Subject of, String side, FiguresView figures) {
        value(of, side + ".costCapex", figures.costCapex());
        value(of, side + ".costOpex", figures.costOpex());
        value(of, side + ".costUnclassified", figures.costUnclassified());
        value(of, side + ".cost", figures.cost());
        value(of, side + ".benefit", figures.benefit());
        value(of, side + ".net", figures.net());
    }

    private void alignment() {
        FrozenAlignment told = content.alignment();
        if (told == null) {
            return;
        }
        Subject overall = new Subject("alignment", "Overall", null, null, "of 100");
        value(overall, "overall", told.overall());
        value(overall, "before", told.before());
        for (FrozenAlignment.Part part : told.parts()) {
            Subject of = new Subject("alignment.parts", part.part(), null, null, "of 100");
            value(of, "points", part.points());
            value(of, "weight", part.weight());
            value(of, "value", part.value());
        }
    }

    private void target(FrozenTarget target) {
        String unit = target.currency() == null ? target.unit() : target.currency();
        String title = (target.objective() == null ? "" : target.objective() + " · ") + target.metricTitle();
        Subject of = new Subject(
                "targets", title, target.id().toString(), target.dueOn().toString(), unit);
        value(of, "baseline", target.baseline());
        value(of, "goal", target.goal());
        value(of, "actual", target.actual());
        value(new Subject(of.section(), of.title(), of.id(), of.period(), "%"), "progress", target.progress());
        text(of, "standing", target.standing());
    }

    private void mover(Mover mover) {
        Subject of = new Subject("movers", mover.title(), mover.id(), null, content.currency());
        amounts(of, "before", mover.before());
        amounts(of, "now", mover.now());
        amounts(of, "change", mover.change());
        value(of, "moved", mover.moved());
    }

    private void amounts(Subject of, String when, Amounts amounts) {
        value(of, when + ".planCost", amounts.planCost());
        value(of, when + ".planBenefit", amounts.planBenefit());
        value(of, when + ".forecastCost", amounts.forecastCost());
        value(of, when + ".forecastBenefit", amounts.forecastBenefit());
        value(of, when + ".actualCost", amounts.actualCost());
        value(of, when + ".actualBenefit", amounts.actualBenefit());
    }

    private void budget(BudgetUseView.RowView row) {
        String year = new FiscalCalendar(content.organisation().fiscalYearStartMonth())
                .yearBeginningIn(row.fiscalYear())
                .label();
        String type =
                row.expenseType() == null ? "unclassified" : row.expenseType().name();
        Subject of = new Subject(
                "budgetUse." + type,
                row.portfolioNode().title(),
                row.portfolioNode().id(),
                year,
                content.currency());
        value(of, "budget", row.budget());
        value(of, "planned", row.planned());
        value(of, "forecast", row.forecast());
        value(of, "actual", row.actual());
        value(of, "projected", row.projected());
        value(new Subject(of.section(), of.title(), of.id(), of.period(), null), "use", row.use());
    }

    private void value(Subject of, String figure, BigDecimal value) {
        lines.add(new Line(of.section(), of.title(), of.id(), of.period(), figure, value, of.unit(), null));
    }

    private void text(Subject of, String figure, String text) {
        lines.add(new Line(of.section(), of.title(), of.id(), of.period(), figure, null, null, text));
    }
}
