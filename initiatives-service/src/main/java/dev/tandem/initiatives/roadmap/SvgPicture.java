package dev.tandem.initiatives.roadmap;

import java.time.LocalDate;
import java.util.List;

/** A roadmap as one SVG that needs nothing else: no script, no font, no other host. */
final class SvgPicture {

    static final double WIDTH = 1400;
    static final double EDGE = 20;
    static final double LEFT = 316;
    static final double RIGHT = WIDTH - EDGE;

    private static final double HEAD_SIZE = 13;
    private static final double AXIS_HEIGHT = 58;
    private static final int MANY_ROWS = 20;

    private final Roadmap roadmap;
    private final Words words;
    private final Timeline timeline;
    private final boolean alone;
    private final Markup svg = new Markup();

    private SvgPicture(Roadmap roadmap, boolean alone) {
        this.roadmap = roadmap;
        this.words = new Words(roadmap);
        this.timeline = new Timeline(roadmap.window(), LEFT, RIGHT);
        this.alone = alone;
    }

    /** A document of its own, with conflicts and what is not drawn written below. */
    static String alone(Roadmap roadmap) {
        return new SvgPicture(roadmap, true).draw();
    }

    /** To stand in a page that says the rest. */
    static String inPage(Roadmap roadmap) {
        return new SvgPicture(roadmap, false).draw();
    }

    private String draw() {
        Legend legend = new Legend(roadmap);
        double legendTop = roadmap.chain().isPresent() ? 96 : 74;
        double axisTop = legendTop + legend.height() + 8;
        Placement placement = Placement.of(roadmap.lanes(), axisTop + AXIS_HEIGHT);
        boolean axisBelow = placement.rows().size() > MANY_ROWS;
        double chartBottom = placement.bottom() + (axisBelow ? 26 : 0);
        Notes notes = new Notes(roadmap, words);
        double height = chartBottom + (alone ? notes.height() : 0) + EDGE;

        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "roadmap",
                "viewBox",
                "0 0 " + Markup.number(WIDTH) + " " + Markup.number(height),
                "width",
                alone ? Markup.number(WIDTH) : "100%",
                "height",
                alone ? Markup.number(height) : null,
                "role",
                "img",
                "aria-labelledby",
                "rm-title rm-desc");
        svg.line().element("title", "Roadmap", "id", "rm-title").line();
        svg.element("desc", description(), "id", "rm-desc").line();
        svg.open("style").raw(PictureStyle.css()).close("style").line();
        definitions(placement);
        svg.empty("rect", "class", "paper", "width", WIDTH, "height", height).line();
        heading();
        legend.draw(svg, legendTop);
        background(placement);
        axis(axisTop, placement.bottom(), axisBelow);
        today(axisTop, placement.bottom());
        new Arrows(roadmap, placement, timeline).draw(svg);
        headers(placement);
        Bars bars = new Bars(roadmap, words, timeline);
        placement.rows().values().forEach(row -> bars.draw(svg, row));
        if (placement.rows().isEmpty()) {
            svg.element(
                    "text",
                    "No initiative has its days in this window.",
                    "class",
                    "soft",
                    "x",
                    EDGE,
                    "y",
                    placement.bottom() - 4);
        }
        if (alone) {
            notes.draw(svg, chartBottom + 12);
        }
        return svg.close("svg").line().toString();
    }

    private String description() {
        String chain = roadmap.chain()
                .map(found -> " " + words.chain(found, WIDTH, HEAD_SIZE) + ".")
                .orElse("");
        return words.about() + ". " + Words.count(roadmap.conflicts().size(), "conflict", "conflicts") + "." + chain
                + (words.leftOut().isEmpty() ? "" : " " + words.leftOut());
    }

    private void definitions(Placement placement) {
        svg.open("defs");
        svg.open(
                "pattern",
                "id",
                "rm-hold",
                "width",
                "6",
                "height",
                "6",
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(45)");
        svg.empty("rect", "class", "hold-paper", "width", "6", "height", "6");
        svg.empty("line", "class", "hold-line", "x1", "0", "y1", "0", "x2", "0", "y2", "6");
        svg.close("pattern");
        svg.open("clipPath", "id", "rm-names");
        svg.empty("rect", "x", "0", "y", "0", "width", LEFT - 10, "height", placement.bottom());
        svg.close("clipPath").close("defs").line();
    }

    private void heading() {
        svg.element("text", "Roadmap", "class", "head", "x", EDGE, "y", 38d);
        svg.element("text", words.about(), "class", "soft", "x", EDGE, "y", 60d, "font-size", HEAD_SIZE);
        roadmap.chain()
                .ifPresent(chain -> svg.element(
                        "text",
                        words.chain(chain, (RIGHT - EDGE) / TextFit.BOLD, HEAD_SIZE),
                        "class",
                        "critical-text",
                        "x",
                        EDGE,
                        "y",
                        82d,
                        "font-size",
                        HEAD_SIZE));
        svg.line();
    }

    private void background(Placement placement) {
        for (Placement.Header header : placement.headers()) {
            svg.empty(
                    "rect",
                    "class",
                    "strip",
                    "x",
                    EDGE,
                    "y",
                    header.top() + 2,
                    "width",
                    RIGHT - EDGE,
                    "height",
                    header.height() - 4,
                    "rx",
                    "4");
        }
        for (Placement.Row row : placement.rows().values()) {
            if (row.number() % 2 == 1) {
                svg.empty(
                        "rect",
                        "class",
                        "zebra",
                        "x",
                        EDGE,
                        "y",
                        row.top(),
                        "width",
                        RIGHT - EDGE,
                        "height",
                        row.height());
            }
        }
        svg.line();
    }

    private void headers(Placement placement) {
        for (Placement.Header header : placement.headers()) {
            svg.open("text", "class", "lane on-strip", "x", EDGE + 10, "y", header.top() + 19);
            Lane lane = header.lane();
            List<String> above = lane.key().path().subList(0, lane.key().path().size() - 1);
            if (!above.isEmpty()) {
                svg.element("tspan", TextFit.shorten(String.join(" › ", above), 400, 12.5) + " › ", "class", "soft");
            }
            svg.element("tspan", TextFit.shorten(lane.key().name(), 600, 12.5));
            svg.element("tspan", Integer.toString(lane.bars().size()), "class", "soft small", "dx", "8");
            svg.close("text").line();
        }
    }

    private void axis(double top, double bottom, boolean below) {
        double years = top + 36;
        List<Timeline.Tick> parts = timeline.parts();
        for (Timeline.Tick part : parts) {
            svg.empty("line", "class", "grid", "x1", part.from(), "y1", years + 4, "x2", part.from(), "y2", bottom);
            label(part, "tick", years + 17);
            if (below) {
                label(part, "tick", bottom + 16);
            }
        }
        for (Timeline.Tick year : timeline.years()) {
            svg.empty("line", "class", "year", "x1", year.from(), "y1", years - 12, "x2", year.from(), "y2", bottom);
            label(year, "tick y", years);
            if (below && parts.isEmpty()) {
                label(year, "tick y", bottom + 16);
            }
        }
        svg.empty("line", "class", "year", "x1", RIGHT, "y1", years - 12, "x2", RIGHT, "y2", bottom)
                .line();
    }

    private void label(Timeline.Tick tick, String look, double y) {
        if (TextFit.width(tick.label(), 10.5) < tick.width()) {
            svg.element("text", tick.label(), "class", look, "x", (tick.from() + tick.to()) / 2, "y", y);
        }
    }

    private void today(double axisTop, double bottom) {
        LocalDate today = roadmap.today();
        if (!roadmap.window().holds(today)) {
            return;
        }
        double x = timeline.x(today);
        String text = "Today, " + Words.day(today);
        double half = TextFit.width(text, 10.5) * TextFit.BOLD / 2 + 8;
        double middle = Math.min(Math.max(x, LEFT + half), RIGHT - half);
        svg.empty("line", "class", "today", "x1", x, "y1", axisTop + 16, "x2", x, "y2", bottom);
        svg.empty(
                "rect",
                "class",
                "today-flag",
                "x",
                middle - half,
                "y",
                axisTop,
                "width",
                2 * half,
                "height",
                "17",
                "rx",
                "8.5");
        svg.element("text", text, "class", "today-text", "x", middle, "y", axisTop + 12)
                .line();
    }
}
