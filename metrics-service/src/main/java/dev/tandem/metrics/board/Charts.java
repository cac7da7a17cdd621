package dev.tandem.metrics.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The two pictures of the profit and loss, as SVG inside of the page. */
final class Charts {

    private static final double WIDTH = 720;
    private static final double LEFT = 58;
    private static final double RIGHT = WIDTH - 8;
    private static final double TOP = 14;
    private static final double BOTTOM = 218;
    private static final double HEIGHT = 246;
    private static final double LABEL = 52;

    private final Markup page;
    private final String currency;
    private final Quarters quarters;

    Charts(Markup page, BoardContent content) {
        this.page = page;
        this.currency = content.currency();
        this.quarters = new Quarters(content);
    }

    boolean isEmpty() {
        return quarters.all().isEmpty();
    }

    /** Planned and measured cost and benefit, quarter by quarter. */
    void costAndBenefit() {
        List<Quarters.Quarter> near = quarters.near();
        if (near.isEmpty()) {
            return;
        }
        List<BigDecimal> amounts = near.stream()
                .map(Quarters.Quarter::amounts)
                .flatMap(a -> Stream.of(a.planCost(), a.planBenefit(), a.actualCost(), a.actualBenefit()))
                .toList();
        Axis axis = Axis.holding(amounts, BOTTOM, TOP);
        figure("Cost and benefit by quarter", this::legend, () -> {
            background(axis, near);
            double slot = (RIGHT - LEFT) / near.size();
            double bar = Math.min(26, slot * 0.36);
            for (int i = 0; i < near.size(); i++) {
                double middle = LEFT + slot * (i + 0.5);
                Quarters.Quarter quarter = near.get(i);
                Amounts of = quarter.amounts();
                String at = quarter.label() + ": ";
                bar(axis, middle - bar - 1, bar, of.planCost(), "plan", at + "planned cost ");
                bar(axis, middle + 1, bar, of.planBenefit(), "plan", at + "planned benefit ");
                bar(axis, middle - bar + 2, bar - 6, of.actualCost(), "cost", at + "actual cost ");
                bar(axis, middle + 4, bar - 6, of.actualBenefit(), "benefit", at + "actual benefit ");
            }
            zero(axis);
        });
    }

    /** Benefit less cost since the beginning. Forecasts have no past, so they are no line. */
    void netSoFar() {
        List<Quarters.Quarter> all = quarters.all();
        if (all.size() < 2) {
            return;
        }
        List<BigDecimal> plan = summedUp(all, a -> a.planBenefit().subtract(a.planCost()));
        List<Quarters.Quarter> begun = all.stream().filter(quarters::hasBegun).toList();
        List<BigDecimal> actual = summedUp(begun, a -> a.actualBenefit().subtract(a.actualCost()));
        Axis axis = Axis.holding(Stream.of(plan, actual).flatMap(List::stream).toList(), BOTTOM, TOP);
        figure("Net since the beginning (benefit less cost)", this::netLegend, () -> {
            background(axis, all);
            zero(axis);
            line(axis, all.size(), plan, "plan");
            line(axis, all.size(), actual, "actual");
        });
    }

    private void figure(String title, Runnable legend, Runnable picture) {
        page.in("figure", () -> {
                    page.in("figcaption", () -> {
                        page.say("b", title).text(" in " + currency + " ");
                        page.in("span", legend, "class", "legend");
                    });
                    page.in(
                            "svg",
                            picture,
                            "class",
                            "chart",
                            "viewBox",
                            "0 0 " + Markup.number(WIDTH) + " " + Markup.number(HEIGHT),
                            "role",
                            "img",
                            "aria-label",
                            title + "; the figures are in the tables");
                })
                .line();
    }

    private void legend() {
        key("rect", "cost", "actual cost");
        key("rect", "benefit", "actual benefit");
        key("rect", "plan", "planned");
    }

    private void netLegend() {
        key("line", "actual", "actual");
        key("line", "plan", "plan");
    }

    private void key(String shape, String look, String name) {
        page.in("span", () -> {
            page.in(
                    "svg",
                    () -> {
                        if (shape.equals("rect")) {
                            page.put("rect", "class", look, "x", "1", "y", "1", "width", "10", "height", "10");
                        } else {
                            page.put("line", "class", "net " + look, "x1", "0", "y1", "6", "x2", "22", "y2", "6");
                        }
                    },
                    "class",
                    "chart key",
                    "width",
                    shape.equals("rect") ? "12" : "22",
                    "height",
                    "12",
                    "aria-hidden",
                    "true");
            page.text(" " + name);
        });
    }

    private void background(Axis axis, List<Quarters.Quarter> shown) {
        for (BigDecimal tick : axis.ticks()) {
            double y = axis.place(tick);
            page.put("line", "class", "grid", "x1", LEFT, "y1", y, "x2", RIGHT, "y2", y);
            page.say("text", Words.brief(tick), "class", "tick", "x", LEFT - 6, "y", y + 3.5, "text-anchor", "end");
        }
        double slot = (RIGHT - LEFT) / shown.size();
        int every = (int) Math.ceil(LABEL / slot);
        for (int i = 0; i < shown.size(); i++) {
            Quarters.Quarter quarter = shown.get(i);
            double x = LEFT + slot * i;
            if (quarters.isPresent(quarter)) {
                page.put("rect", "class", "now", "x", x, "y", TOP, "width", slot, "height", BOTTOM - TOP);
            }
            if (i % every == 0) {
                page.say(
                        "text",
                        quarter.label(),
                        "class",
                        "tick",
                        "x",
                        x + slot * (every == 1 ? 0.5 : 0),
                        "y",
                        BOTTOM + 17,
                        "text-anchor",
                        every == 1 ? "middle" : "start");
            }
        }
        page.line();
    }

    private void zero(Axis axis) {
        double y = axis.place(BigDecimal.ZERO);
        page.put("line", "class", "zero", "x1", LEFT, "y1", y, "x2", RIGHT, "y2", y);
    }

    private void bar(Axis axis, double x, double width, BigDecimal amount, String look, String about) {
        if (amount.signum() == 0) {
            return;
        }
        double end = axis.place(amount);
        double zero = axis.place(BigDecimal.ZERO);
        page.in(
                "rect",
                () -> page.say("title", about + Words.exact(amount)),
                "class",
                look,
                "x",
                x,
                "y",
                Math.min(end, zero),
                "width",
                Math.max(2, width),
                "height",
                Math.max(0.5, Math.abs(end - zero)));
    }

    private void line(Axis axis, int slots, List<BigDecimal> amounts, String look) {
        if (amounts.stream().allMatch(amount -> amount.signum() == 0)) {
            return;
        }
        double slot = (RIGHT - LEFT) / slots;
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < amounts.size(); i++) {
            points.append(i == 0 ? "" : " ")
                    .append(Markup.number(LEFT + slot * (i + 1)))
                    .append(',')
                    .append(Markup.number(axis.place(amounts.get(i))));
        }
        page.put("polyline", "class", "net " + look, "points", points);
    }

    private static List<BigDecimal> summedUp(List<Quarters.Quarter> shown, Function<Amounts, BigDecimal> net) {
        List<BigDecimal> sums = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Quarters.Quarter quarter : shown) {
            sum = sum.add(net.apply(quarter.amounts()));
            sums.add(sum);
        }
        return sums;
    }
}
