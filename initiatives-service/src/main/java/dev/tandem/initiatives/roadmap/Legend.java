package dev.tandem.initiatives.roadmap;

import dev.tandem.initiatives.dependency.DependencyKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says what shapes and colours mean; only of those that are in the picture. */
final class Legend {

    private static final double LINE = 22;
    private static final double SIZE = 11;
    private static final double SAMPLE = 34;

    private final List<Item> items = new ArrayList<>();

    private record Item(String label, Sample sample) {

        double width() {
            return SAMPLE + TextFit.width(label, SIZE) + 14;
        }
    }

    /** Draws a sample to the right of x, around y. */
    @FunctionalInterface
    private interface Sample {
        void draw(Markup svg, double x, double y);
    }

    Legend(Roadmap roadmap) {
        items.add(new Item(
                "Planned",
                (svg, x, y) -> svg.empty(
                        "rect", "class", "plan", "x", x, "y", y - 1.5, "width", "26", "height", "3", "rx", "1.5")));
        phases(roadmap);
        links(roadmap);
        if (!roadmap.conflicts().isEmpty()) {
            items.add(new Item("Conflict", (svg, x, y) -> Bars.warning(svg, x + 16, y)));
        }
        marks(roadmap);
    }

    private void phases(Roadmap roadmap) {
        Set<String> there = new LinkedHashSet<>();
        bars(roadmap).forEach(bar -> bar.course()
                .phases()
                .forEach(phase -> there.add(phase.kind() + (phase.expected() ? " expected" : ""))));
        phase(there, Phase.Kind.APPROVED, false, "Approved, waiting");
        phase(there, Phase.Kind.IN_PROGRESS, false, "In progress");
        phase(there, Phase.Kind.IN_PROGRESS, true, "Work expected");
        phase(there, Phase.Kind.ON_HOLD, false, "On hold");
        phase(there, Phase.Kind.LIVE, false, "Live");
        phase(there, Phase.Kind.LIVE, true, "Live until planned end");
        phase(there, Phase.Kind.GIVEN_UP, false, "Given up");
    }

    private void phase(Set<String> there, Phase.Kind kind, boolean expected, String label) {
        if (there.contains(kind + (expected ? " expected" : ""))) {
            boolean thin = kind == Phase.Kind.APPROVED;
            items.add(new Item(
                    label,
                    (svg, x, y) -> svg.empty(
                            "rect",
                            "class",
                            "bar " + kind.name().toLowerCase(Locale.ROOT) + (expected ? " expected" : "")
                                    + (thin ? " thin" : ""),
                            "x",
                            x,
                            "y",
                            y - (thin ? 3 : 6),
                            "width",
                            "26",
                            "height",
                            thin ? "6" : "12",
                            "rx",
                            "2.5")));
        }
    }

    private void links(Roadmap roadmap) {
        if (roadmap.chain().isPresent()) {
            arrow("critical", "Critical chain");
        }
        link(roadmap, DependencyKind.NEEDS, "needs", "Needed by");
        link(roadmap, DependencyKind.ENHANCES, "enhances", "Enhances");
        link(roadmap, DependencyKind.EXCLUDES, "excludes", "Excludes");
    }

    private void link(Roadmap roadmap, DependencyKind kind, String look, String label) {
        if (roadmap.links().stream().anyMatch(link -> link.kind() == kind)) {
            arrow(look, label);
        }
    }

    private void arrow(String look, String label) {
        items.add(new Item(label, (svg, x, y) -> {
            svg.empty("path", "class", "arrow " + look, "d", "M" + Markup.number(x) + " " + Markup.number(y) + "h20");
            svg.empty(
                    "path",
                    "class",
                    "tip " + look,
                    "d",
                    "M" + Markup.number(x + 27) + " " + Markup.number(y) + "l-7-4v8z");
        }));
    }

    private void marks(Roadmap roadmap) {
        Set<String> standings = new LinkedHashSet<>();
        bars(roadmap).forEach(bar -> bar.marks().forEach(mark -> standings.add(mark.standing())));
        boolean security = bars(roadmap).stream()
                .flatMap(bar -> bar.marks().stream())
                .anyMatch(mark -> mark.kind().equals("SECURITY"));
        mark(standings, "ON_TRACK", "Deadline");
        mark(standings, "AT_RISK", "Deadline at risk");
        mark(standings, "BREACHED", "Deadline breached");
        mark(standings, "MET", "Deadline met");
        mark(standings, "MET_LATE", "Deadline met late");
        if (security) {
            items.add(new Item("Security deadline", (svg, x, y) -> Bars.mark(svg, "SECURITY", "ON_TRACK", x + 16, y)));
        }
    }

    private void mark(Set<String> there, String standing, String label) {
        if (there.contains(standing)) {
            items.add(new Item(label, (svg, x, y) -> Bars.mark(svg, "", standing, x + 16, y)));
        }
    }

    private static List<Bar> bars(Roadmap roadmap) {
        return roadmap.lanes().stream().flatMap(lane -> lane.bars().stream()).toList();
    }

    double height() {
        double x = SvgPicture.EDGE;
        double height = LINE;
        for (Item item : items) {
            if (x + item.width() > SvgPicture.RIGHT) {
                x = SvgPicture.EDGE;
                height += LINE;
            }
            x += item.width();
        }
        return height;
    }

    void draw(Markup svg, double top) {
        double x = SvgPicture.EDGE;
        double y = top + LINE / 2;
        for (Item item : items) {
            if (x + item.width() > SvgPicture.RIGHT) {
                x = SvgPicture.EDGE;
                y += LINE;
            }
            item.sample().draw(svg, x, y);
            svg.element("text", item.label(), "class", "legend", "x", x + SAMPLE, "y", y + 4, "font-size", SIZE);
            x += item.width();
        }
        svg.line();
    }
}
