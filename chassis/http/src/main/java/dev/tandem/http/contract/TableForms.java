package dev.tandem.http.contract;

import dev.tandem.http.table.Tabular;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What is said of every answer that is given as a table too. The scanner gives all forms of an answer the schema and the
 * examples of its JSON; those of the tables are texts.
 */
final class TableForms {

    private static final String WORDS = """
        **Forms**, chosen by `Accept`: `application/json`, or the rows alone, streamed, as `text/csv` or \
        `application/x-ndjson`. CSV is RFC 4180 in UTF-8 without a BOM: comma, CR LF, a header whose names are the paths of \
        the fields (`group.title`); no value is an empty cell, an empty text is `""`. NDJSON has one object a line with \
        the same fields, nested; lists inside of a row are in NDJSON only. Totals and what is said of the whole are in \
        JSON only. Numbers are exact and stay numbers, negative ones too. Any other text in CSV that a spreadsheet may take \
        for a formula, because it begins with `=`, `+`, `-`, `@` (also full-width), a tab or a line end, be it behind quotation \
        marks or blanks, gets an apostrophe in front. Errors are `application/problem+json` whatever was asked for.\
        """;

    private TableForms() {}

    static void writeIn(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        if (answer == null
                || answer.getContent() == null
                || answer.getContent().getMediaType(Tabular.CSV) == null
                || answer.getContent().getMediaType(Tabular.NDJSON) == null) {
            return;
        }
        for (String form : List.of(Tabular.CSV, Tabular.NDJSON)) {
            MediaType table = answer.getContent().getMediaType(form);
            if (table.getSchema() == null
                    || !List.of(SchemaType.STRING).equals(table.getSchema().getType())) {
                table.setSchema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
                table.setExamples(null);
            }
        }
        answer.addHeader("Vary", SharedHeaders.reference("Vary"));
        String described = operation.getDescription() == null
                ? ""
                : operation.getDescription().strip() + "\n\n";
        operation.setDescription(described + WORDS);
    }
}
