package dev.tandem.metrics.measurement;

import java.io.IOException;
import java.math.BigDecimal;

/** Writes facts in a form in which a bulk takes them back. */
interface FactLines {

    /**
     * A fact as a row of a bulk has it.
     *
     * @param labels a JSON object; null for none
     */
    record Fact(
            String source,
            String id,
            String metric,
            String on,
            String from,
            String to,
            BigDecimal value,
            String currency,
            String initiative,
            String labels) {}

    void write(Fact fact) throws IOException;

    /** Sends off what is still held; leaves the stream open. */
    void end() throws IOException;
}
