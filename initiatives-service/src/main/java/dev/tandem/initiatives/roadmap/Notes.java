package dev.tandem.initiatives.roadmap;

import java.util.ArrayList;
import java.util.List;

/** What stands below the picture: conflicts, and what could not be drawn. */
final class Notes {

    private static final double LINE = 20;
    private static final double SIZE = 12.5;

    private final List<Section> sections = new ArrayList<>();

    private record Section(String head, boolean warning, List<String> lines) {

        double height() {
            return LINE * (lines.size() + 1) + 10;
        }
    }

    Notes(Roadmap roadmap, Words words) {
        if (!roadmap.conflicts().isEmpty()) {
            sections.add(new Section(
                    Words.count(roadmap.conflicts().size(), "conflict", "conflicts"),
                    true,
                    roadmap.conflicts().stream().map(words::conflict).toList()));
        }
        if (!roadmap.undated().isEmpty()) {
            sections.add(new Section(
                    Words.count(roadmap.undated().size(), "initiative", "initiatives") + " without dates",
                    false,
                    roadmap.undated().stream()
                            .map(work -> "“" + work.title() + "” · " + Words.missing(work))
                            .toList()));
        }
        if (roadmap.outside() > 0) {
            sections.add(new Section(
                    Words.count(roadmap.outside(), "initiative lies", "initiatives lie") + " outside of these months",
                    false,
                    List.of()));
        }
    }

    double height() {
        return 12 + sections.stream().mapToDouble(Section::height).sum();
    }

    void draw(Markup svg, double top) {
        double y = top;
        for (Section section : sections) {
            y += LINE;
            svg.element("text", section.head(), "class", "lane", "x", SvgPicture.EDGE, "y", y);
            for (String line : section.lines()) {
                y += LINE;
                if (section.warning()) {
                    Bars.warning(svg, SvgPicture.EDGE + 8, y - 4);
                }
                svg.element(
                        "text",
                        TextFit.shorten(line, SvgPicture.RIGHT - SvgPicture.EDGE - 24, SIZE),
                        "x",
                        SvgPicture.EDGE + 24,
                        "y",
                        y);
            }
            y += 10;
        }
        svg.line();
    }
}
