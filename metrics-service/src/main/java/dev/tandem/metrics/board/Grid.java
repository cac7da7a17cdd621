package dev.tandem.metrics.board;

import java.math.BigDecimal;
import java.util.List;

/** Writes tables of names, amounts and small bars. */
final class Grid {

    private final Markup page;

    Grid(Markup page) {
        this.page = page;
    }

    /** A table whose first column has names and whose others have figures. */
    void table(List<String> heads, Runnable rows) {
        table(1, heads, rows);
    }

    /** A table whose first column has names, whose second has bars and whose others have figures. */
    void tableWithBars(List<String> heads, Runnable rows) {
        table(2, heads, rows);
    }

    private void table(int toTheLeft, List<String> heads, Runnable rows) {
        page.in(
                        "div",
                        () -> page.in("table", () -> {
                            page.in(
                                    "thead",
                                    () -> page.in("tr", () -> {
                                        for (int i = 0; i < heads.size(); i++) {
                                            page.say(
                                                    "th",
                                                    heads.get(i),
                                                    "scope",
                                                    "col",
                                                    "class",
                                                    i < toTheLeft ? "name" : null);
                                        }
                                    }));
                            page.line().in("tbody", rows);
                        }),
                        "class",
                        "scroll")
                .line();
    }

    void row(boolean sum, Runnable cells) {
        page.in("tr", cells, "class", sum ? "sum" : null).line();
    }

    /** @param depth how far below the top of a tree it is */
    void name(String name, int depth) {
        page.say("td", name, "class", depth == 0 ? "name" : "name in" + Math.min(depth, 3), "dir", "auto");
    }

    /** A name with what is said of it more softly below. */
    void name(String name, String more) {
        page.in(
                "td",
                () -> {
                    page.say("bdi", name);
                    if (!more.isEmpty()) {
                        page.put("br").say("span", more, "class", "soft", "dir", "auto");
                    }
                },
                "class",
                "name wide");
    }

    void text(String text) {
        page.say("td", text);
    }

    void name(String text) {
        page.say("td", text, "class", "name");
    }

    void amount(String amount) {
        page.say("td", amount, "class", "amount");
    }

    void judged(String text, boolean good) {
        page.say("td", text, "class", good ? "amount good" : "amount bad");
    }

    /** A part of a bar; its length as a share of the bar's. */
    record Part(String look, double share) {}

    /**
     * A bar of parts that begin where the one before ends.
     *
     * @param track how long the track is, as a share of the cell
     * @param limits where something is reached, as shares
     */
    void bar(String about, double track, List<Part> parts, double... limits) {
        page.in(
                "td",
                () -> page.in(
                        "svg",
                        () -> {
                            if (track > 0) {
                                rect("track", 0, track);
                            }
                            double x = 0;
                            for (Part part : parts) {
                                double width = Math.max(0, Math.min(part.share(), 1 - x));
                                if (width > 0) {
                                    rect(part.look(), x, width);
                                }
                                x += width;
                            }
                            for (double limit : limits) {
                                page.put(
                                        "line",
                                        "class",
                                        "limit",
                                        "x1",
                                        limit * 200,
                                        "y1",
                                        "0",
                                        "x2",
                                        limit * 200,
                                        "y2",
                                        "11");
                            }
                        },
                        "class",
                        "bar",
                        "viewBox",
                        "0 0 200 11",
                        "preserveAspectRatio",
                        "none",
                        "role",
                        "img",
                        "aria-label",
                        about),
                "class",
                "bar");
    }

    private void rect(String look, double from, double share) {
        page.put("rect", "class", look, "x", from * 200, "y", "1", "width", share * 200, "height", "9");
    }

    /** A share of two amounts for a bar; 0 where there is none. */
    static double share(BigDecimal part, BigDecimal whole) {
        return whole == null || whole.signum() == 0 ? 0 : part.doubleValue() / whole.doubleValue();
    }
}
