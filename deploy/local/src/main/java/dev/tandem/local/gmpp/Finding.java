package dev.tandem.local.gmpp;

/**
 * Something the file does not say, or says wrongly, about one project; it is named in the load report and the project
 * loads without it.
 *
 * @param project the project's number in the file
 * @param column the column's name in the file
 * @param kind what is the matter
 * @param reason the file's own words, shortened to one line
 */
record Finding(String project, String column, Kind kind, String reason) {

    enum Kind {
        /** The publisher keeps the figure back and says why. */
        WITHHELD,
        /** The cell is empty. */
        NOT_STATED,
        /** The cell holds something that is neither a figure, a date nor a known reason. */
        UNREADABLE,
        /** The end lies before the start; both dates are dropped. */
        REVERSED_DATES
    }

    private static final int LONGEST_REASON = 160;

    static Finding of(String project, String column, Kind kind, String cell) {
        String line = cell.replaceAll("\\s+", " ").strip();
        return new Finding(
                project, column, kind, line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line);
    }
}
