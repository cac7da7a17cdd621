package dev.tandem.initiatives.roadmap;

import java.time.LocalDate;
import java.util.Locale;

/** Draws the row of an initiative: its name, its plan, its phases and its deadlines. */
final class Bars {

    private static final double NAME_SIZE = 12.5;
    private static final double SMALL_SIZE = 10.5;
    private static final double LEAST_WIDTH = 3;
    private static final double NAME_LEFT = SvgPicture.EDGE + 10;

    private final Roadmap roadmap;
    private final Words words;
    private final Timeline timeline;

    Bars(Roadmap roadmap, Words words, Timeline timeline) {
        this.roadmap = roadmap;
        this.words = words;
        this.timeline = timeline;
    }

    void draw(Markup svg, Placement.Row row) {
        Bar bar = row.bar();
        svg.open("g", "class", "row", "data-initiative", bar.work().id());
        svg.element("title", words.everything(bar));
        svg.empty(
                "rect",
                "class",
                "hover",
                "fill-opacity",
                "0.6",
                "x",
                SvgPicture.EDGE,
                "y",
                row.top(),
                "width",
                SvgPicture.RIGHT - SvgPicture.EDGE,
                "height",
                row.height());
        name(svg, row);
        plan(svg, row);
        if (roadmap.critical(bar.work().id())) {
            halo(svg, row);
        }
        bar.course().phases().forEach(phase -> phase(svg, row, phase));
        edges(svg, row);
        marks(svg, row);
        svg.close("g").line();
    }

    private void name(Markup svg, Placement.Row row) {
        Work work = row.bar().work();
        boolean critical = roadmap.critical(work.id());
        boolean warned = !roadmap.conflictsOf(work.id()).isEmpty();
        double width = SvgPicture.LEFT - NAME_LEFT - (warned ? 36 : 16);
        if (critical) {
            svg.empty(
                    "rect",
                    "class",
                    "critical-edge",
                    "x",
                    SvgPicture.EDGE,
                    "y",
                    row.top() + 3,
                    "width",
                    "3.5",
                    "height",
                    row.height() - 6,
                    "rx",
                    "1.7");
        }
        svg.open("g", "clip-path", "url(#rm-names)");
        double y = row.top() + 18;
        svg.element(
                "text",
                TextFit.shorten(work.title(), critical ? width / TextFit.BOLD : width, NAME_SIZE),
                "class",
                critical ? "name critical-text" : "name",
                "x",
                NAME_LEFT,
                "y",
                y);
        if (row.roomy()) {
            svg.element(
                    "text",
                    TextFit.shorten(words.standing(row.bar()), width, SMALL_SIZE),
                    "class",
                    "soft small",
                    "x",
                    NAME_LEFT,
                    "y",
                    row.top() + 33);
        }
        svg.close("g");
        if (warned) {
            warning(svg, SvgPicture.LEFT - 22, row.top() + 14);
        }
    }

    /** A triangle with an exclamation mark. */
    static void warning(Markup svg, double x, double y) {
        svg.empty(
                "path", "class", "warning", "d", "M" + Markup.number(x) + " " + Markup.number(y - 7) + "l7.5 13h-15z");
        svg.element("text", "!", "class", "warning-sign", "x", x, "y", y + 4.5);
    }

    private void plan(Markup svg, Placement.Row row) {
        Work.Days days = row.bar().work().days();
        if (days.plannedStart() == null || days.plannedEnd() == null) {
            return;
        }
        double from = timeline.within(days.plannedStart());
        double to = timeline.within(days.plannedEnd().plusDays(1));
        if (to > from) {
            svg.empty(
                    "rect",
                    "class",
                    "plan",
                    "x",
                    from,
                    "y",
                    row.planTop(),
                    "width",
                    to - from,
                    "height",
                    "3",
                    "rx",
                    "1.5");
        }
    }

    private void halo(Markup svg, Placement.Row row) {
        double from = timeline.within(row.bar().course().begin()) - 2.5;
        double to = timeline.within(row.bar().course().end()) + 2.5;
        svg.empty(
                "rect",
                "class",
                "halo",
                "x",
                from,
                "y",
                row.barTop() - 2.5,
                "width",
                Math.max(to - from, LEAST_WIDTH),
                "height",
                row.barHeight() + 5,
                "rx",
                "4");
    }

    private void phase(Markup svg, Placement.Row row, Phase phase) {
        if (!roadmap.window().touches(phase.from(), phase.to())) {
            return;
        }
        double from = timeline.within(phase.from());
        double width = Math.max(timeline.within(phase.to()) - from, LEAST_WIDTH);
        boolean thin = phase.kind() == Phase.Kind.APPROVED;
        double y = thin ? row.middle() - row.barHeight() / 4 : row.barTop();
        svg.empty(
                "rect",
                "class",
                "bar " + phase.kind().name().toLowerCase(Locale.ROOT) + (phase.expected() ? " expected" : "")
                        + (thin ? " thin" : ""),
                "x",
                from,
                "y",
                y,
                "width",
                width,
                "height",
                thin ? row.barHeight() / 2 : row.barHeight(),
                "rx",
                "2.5");
    }

    /** Says where more lies outside of the window. */
    private void edges(Markup svg, Placement.Row row) {
        Window window = roadmap.window();
        LocalDate end = row.bar().course().end();
        if (row.bar().course().begin().isBefore(window.from())) {
            triangle(svg, SvgPicture.LEFT - 3, row.middle(), -5);
        }
        if (end.isAfter(window.to().plusDays(1))) {
            triangle(svg, SvgPicture.RIGHT + 3, row.middle(), 5);
        }
    }

    private static void triangle(Markup svg, double x, double y, double width) {
        svg.empty(
                "path",
                "class",
                "cut",
                "d",
                "M" + Markup.number(x) + " " + Markup.number(y - 4) + "l" + Markup.number(width) + " 4l"
                        + Markup.number(-width) + " 4z");
    }

    private void marks(Markup svg, Placement.Row row) {
        double before = -100;
        for (Mark mark : row.bar().marks()) {
            if (!roadmap.window().holds(mark.dueOn())) {
                continue;
            }
            double x = Math.max(timeline.x(mark.dueOn().plusDays(1)), before + 9);
            before = x;
            svg.open("g");
            svg.element("title", words.deadline(mark));
            mark(svg, mark.kind(), mark.standing(), x, row.middle());
            svg.close("g");
        }
    }

    /** A diamond; a shield when it is about security. */
    static void mark(Markup svg, String kind, String standing, double x, double y) {
        boolean security = kind.equals("SECURITY");
        String at = "M" + Markup.number(x) + " " + Markup.number(y - 8);
        String shape =
                security ? "l7 2.5v5c0 4-3 7-7 8.500c-4-1.500-7-4.500-7-8.500v-5z" : "l7.500 8l-7.500 8l-7.500-8z";
        svg.empty("path", "class", "mark " + standing.toLowerCase(Locale.ROOT), "d", at + shape);
        sign(svg, standing, x, y);
    }

    private static void sign(Markup svg, String standing, double x, double y) {
        String at = "M" + Markup.number(x) + " " + Markup.number(y);
        String sign =
                switch (standing) {
                    case "MET", "MET_LATE" -> "m-2.700 0l2 2.200l3.500-4.400";
                    case "BREACHED" -> "m-2.300-2.300l4.600 4.600m0-4.600l-4.600 4.600";
                    case "AT_RISK" -> "m0-4v4.500m0 1.800v1.200";
                    default -> "";
                };
        if (!sign.isEmpty()) {
            svg.empty("path", "class", "mark-sign", "d", at + sign);
        }
    }
}
