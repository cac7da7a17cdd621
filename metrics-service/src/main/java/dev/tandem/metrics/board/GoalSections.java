package dev.tandem.metrics.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The parts of a page that are about goals: alignment and targets. */
final class GoalSections {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Markup page;
    private final Grid grid;
    private final BoardContent content;

    GoalSections(Markup page, BoardContent content) {
        this.page = page;
        this.grid = new Grid(page);
        this.content = content;
    }

    void write() {
        alignment();
        targets();
    }

    private void alignment() {
        page.say("h2", "Alignment");
        FrozenAlignment told = content.alignment();
        if (told == null) {
            page.say("p", "No alignment was told by then.");
            return;
        }
        String overall = told.overall() == null
                ? "Nothing could be judged"
                : told.overall().toPlainString() + " of 100"
                        + (told.before() == null
                                ? ""
                                : ", before " + told.before().toPlainString());
        page.say(
                "p",
                overall + ". Of the whole organisation, as told on " + Words.instant(told.toldAt())
                        + ". Each part counts up to its weight; the points add up to the figure.",
                "class",
                "soft");
        BigDecimal heaviest =
                told.parts().stream().map(FrozenAlignment.Part::weight).reduce(BigDecimal.ONE, BigDecimal::max);
        grid.tableWithBars(List.of("Part", "Points within weight", "Points", "Weight", "Value"), () -> told.parts()
                .forEach(part -> grid.row(false, () -> {
                    grid.name(Words.name(part.part()), 0);
                    grid.bar(
                            part.points().toPlainString() + " of "
                                    + part.weight().toPlainString(),
                            Grid.share(part.weight(), heaviest),
                            List.of(new Grid.Part("fill", Grid.share(part.points(), heaviest))));
                    grid.amount(part.points().toPlainString());
                    grid.amount(part.weight().toPlainString());
                    grid.amount(part.value() == null ? "–" : part.value().toPlainString());
                })));
    }

    private void targets() {
        page.say("h2", "Targets");
        if (content.targets().isEmpty()) {
            page.say("p", "No target is set.");
            return;
        }
        grid.tableWithBars(
                List.of("Objective and metric", "Progress", "", "Baseline", "Goal", "Actual", "Due", "Standing"),
                () -> content.targets().forEach(this::target));
    }

    private void target(FrozenTarget target) {
        grid.row(false, () -> {
            grid.name(target.objective() == null ? "?" : target.objective(), metric(target));
            BigDecimal progress = target.progress() == null ? BigDecimal.ZERO : target.progress();
            String look = target.standing().equals("REACHED")
                    ? "good"
                    : target.standing().equals("MISSED") ? "bad" : "fill";
            String said = target.progress() == null ? "–" : Words.exact(target.progress()) + " %";
            grid.bar(said, 1, List.of(new Grid.Part(look, Grid.share(progress.max(BigDecimal.ZERO), HUNDRED))));
            grid.amount(said);
            grid.amount(Words.exact(Words.bare(target.baseline())));
            grid.amount(Words.exact(Words.bare(target.goal())));
            grid.amount(actual(target.actual()));
            grid.amount(target.dueOn().toString());
            if (target.standing().equals("OPEN")) {
                grid.text("open");
            } else {
                grid.judged(
                        target.standing().equals("REACHED") ? "✓ reached" : "✗ missed",
                        target.standing().equals("REACHED"));
            }
        });
    }

    private static String metric(FrozenTarget target) {
        String in = target.currency() != null ? target.currency() : target.unit();
        return target.metricTitle() + (in == null ? "" : ", " + in);
    }

    /** Averages have no end of digits. */
    private static String actual(BigDecimal actual) {
        if (actual == null) {
            return "–";
        }
        return Words.exact(Words.bare(actual.scale() > 4 ? actual.setScale(4, RoundingMode.HALF_EVEN) : actual));
    }
}
