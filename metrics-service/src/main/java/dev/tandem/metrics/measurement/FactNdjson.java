package dev.tandem.metrics.measurement;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** Facts as {@link NdjsonRows} reads them. */
final class FactNdjson implements FactLines {

    private final JsonGenerator json;

    FactNdjson(OutputStream out) throws IOException {
        json = JsonRow.FACTORY.createGenerator(out);
        json.setRootValueSeparator(null);
    }

    @Override
    public void write(Fact fact) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", fact.source());
        json.writeStringField("id", fact.id());
        json.writeStringField("metric", fact.metric());
        json.writeStringField("on", fact.on());
        json.writeStringField("from", fact.from());
        json.writeStringField("to", fact.to());
        json.writeStringField("value", fact.value().toPlainString());
        json.writeStringField("currency", fact.currency());
        json.writeStringField("initiative", fact.initiative());
        json.writeFieldName("labels");
        json.writeRawValue(fact.labels() == null ? "{}" : fact.labels());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void end() throws IOException {
        json.flush();
    }
}
