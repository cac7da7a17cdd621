package dev.tandem.initiatives.roadmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where lanes and bars lie, from top to bottom. Rows have a second line of text, unless there are many.
 *
 * @param bottom where the last row ends
 */
record Placement(List<Header> headers, Map<UUID, Row> rows, double bottom) {

    private static final int MANY = 80;
    private static final double HEADER = 30;
    private static final double GAP = 8;

    /** The strip with the name of a lane. */
    record Header(Lane lane, double top) {

        double height() {
            return HEADER;
        }
    }

    /**
     * The row of one bar.
     *
     * @param number of the row, from 0
     * @param roomy whether there is room for a second line of text
     */
    record Row(Bar bar, int number, double top, boolean roomy) {

        double height() {
            return roomy ? 42 : 30;
        }

        double barTop() {
            return top + (roomy ? 13 : 8);
        }

        double barHeight() {
            return roomy ? 14 : 11;
        }

        double barBottom() {
            return barTop() + barHeight();
        }

        double middle() {
            return barTop() + barHeight() / 2;
        }

        /** Where the thin line of the plan lies. */
        double planTop() {
            return barBottom() + 2;
        }

        double bottom() {
            return top + height();
        }
    }

    static Placement of(List<Lane> lanes, double top) {
        boolean roomy = lanes.stream().mapToInt(lane -> lane.bars().size()).sum() <= MANY;
        List<Header> headers = new ArrayList<>();
        Map<UUID, Row> rows = new LinkedHashMap<>();
        double y = top;
        for (Lane lane : lanes) {
            headers.add(new Header(lane, y));
            y += HEADER;
            for (Bar bar : lane.bars()) {
                Row row = new Row(bar, rows.size(), y, roomy);
                rows.put(bar.work().id(), row);
                y = row.bottom();
            }
            y += GAP;
        }
        return new Placement(headers, rows, y);
    }
}
