package dev.tandem.initiatives.roadmap;

import java.util.Locale;
import java.util.Optional;

/**
 * Draws how initiatives depend on each other: from the day on which the one that is needed is live to the beginning of the
 * one that needs it. An arrow leaves its bar straight up or down, runs along the edge of the row it leads to, and ends on
 * that row's bar, so that it crosses no text.
 */
final class Arrows {

    private static final double TIP = 5;
    private static final double BEND = 4;

    private final Roadmap roadmap;
    private final Placement placement;
    private final Timeline timeline;

    Arrows(Roadmap roadmap, Placement placement, Timeline timeline) {
        this.roadmap = roadmap;
        this.placement = placement;
        this.timeline = timeline;
    }

    void draw(Markup svg) {
        int number = 0;
        for (Link link : roadmap.links()) {
            if (!critical(link)) {
                draw(svg, link, number);
            }
            number++;
        }
        // On top of the others.
        roadmap.links().stream().filter(this::critical).forEach(link -> draw(svg, link, 0));
        svg.line();
    }

    private boolean critical(Link link) {
        return roadmap.chain().map(chain -> chain.holds(link)).orElse(false);
    }

    private void draw(Markup svg, Link link, int number) {
        boolean need =
                switch (link.kind()) {
                    case NEEDS -> true;
                    case EXCLUDES, ENHANCES -> false;
                };
        Placement.Row first = placement.rows().get(need ? link.to() : link.from());
        Placement.Row second = placement.rows().get(need ? link.from() : link.to());
        boolean down = second.top() > first.top();
        double fromX = hold(leaves(first));
        double fromY = down ? first.barBottom() : first.barTop();
        double toX = hold(timeline.x(second.bar().course().begin()) + 6);
        double tipY = down ? second.barTop() - 1 : second.planTop() + 3.5;
        double along = down ? second.top() + number % 3 : second.bottom() - number % 3;
        String look = look(link);
        svg.open("g", "class", "link", "data-from", link.from(), "data-to", link.to());
        svg.element("title", title(link));
        svg.empty("path", "class", "arrow " + look, "d", way(fromX, fromY, along, toX, tipY + (down ? -TIP : TIP)));
        svg.empty(
                "path",
                "class",
                "tip " + look,
                "d",
                "M" + Markup.number(toX) + " " + Markup.number(tipY) + "l-4 " + Markup.number(down ? -TIP - 1 : TIP + 1)
                        + "h8z");
        svg.close("g");
    }

    private String look(Link link) {
        return link.kind().name().toLowerCase(Locale.ROOT)
                + (Conflicts.isOn(link, roadmap.conflicts()) ? " conflict" : "")
                + (critical(link) ? " critical" : "");
    }

    private String title(Link link) {
        return "“" + roadmap.title(link.from()) + "” " + link.kind().name().toLowerCase(Locale.ROOT) + " “"
                + roadmap.title(link.to()) + "”";
    }

    private double leaves(Placement.Row row) {
        Course course = row.bar().course();
        return timeline.x(Optional.ofNullable(course.live()).orElse(course.end()));
    }

    private static double hold(double x) {
        return Math.min(Math.max(x, SvgPicture.LEFT + 6), SvgPicture.RIGHT - 6);
    }

    /** Down or up, along, and down or up again, with round bends where there is room. */
    private static String way(double fromX, double fromY, double along, double toX, double toY) {
        double across = Math.abs(toX - fromX);
        double bend = Math.min(BEND, Math.min(across / 2, Math.min(Math.abs(along - fromY), Math.abs(toY - along))));
        double right = Math.signum(toX - fromX) * bend;
        double first = Math.signum(along - fromY) * bend;
        double second = Math.signum(toY - along) * bend;
        return "M" + point(fromX, fromY) + "V" + Markup.number(along - first) + "Q" + point(fromX, along) + " "
                + point(fromX + right, along) + "H" + Markup.number(toX - right) + "Q" + point(toX, along) + " "
                + point(toX, along + second) + "V" + Markup.number(toY);
    }

    private static String point(double x, double y) {
        return Markup.number(x) + " " + Markup.number(y);
    }
}
