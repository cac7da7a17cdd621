package dev.tandem.metrics.measurement;

import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract of one row of a bulk. Rows are read by hand, field by field, so this is only what is promised of them. */
@Schema(
        name = "MeasurementRow",
        description = "One fact. Give either `on`, or `from` and `to`. Other fields are refused.",
        requiredProperties = {"source", "id", "metric", "value"})
public record MeasurementRow(
        @Schema(
                description = "The system that knows the fact.",
                examples = "erp",
                pattern = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")
        String source,

        @Schema(description = "Its id there, 1 to 200 printable characters.", examples = "inv-4711", maxLength = 200)
        String id,

        @Schema(description = "The metric: its id, its key, or `ext:source:key`.", examples = "orders", maxLength = 300)
        String metric,

        @Schema(description = "The day of the fact.", examples = "2026-03-31", format = "date", nullable = true)
        String on,

        @Schema(
                description = "First day of the period of the fact.",
                examples = "2026-03-30",
                format = "date",
                nullable = true)
        String from,

        @Schema(description = "Last day of the period.", examples = "2026-04-05", format = "date", nullable = true)
        String to,

        @Schema(
                description = "A decimal number as a text; null deletes the fact.",
                examples = "1234.56",
                nullable = true,
                pattern = "^-?[0-9]{1,18}(\\.[0-9]{1,18})?$")
        String value,

        @Schema(
                description = "ISO 4217; needed for money, refused for a KPI.",
                examples = "EUR",
                nullable = true,
                pattern = "[A-Z]{3}")
        String currency,

        @Schema(
                description = "The initiative: its id or `ext:source:key`.",
                examples = "ext:jira:SHOP-12",
                nullable = true,
                maxLength = 300)
        String initiative,

        @Schema(
                description = "Dimensions such as channel or campaign, at most 20.",
                nullable = true,
                maxProperties = 20)
        Map<String, @Size(max = 256) String> labels) {

    static final String JSON_EXAMPLE = """
            [
              {"source": "shop", "id": "orders-2026-03-31", "metric": "orders", "on": "2026-03-31",
               "value": "412", "labels": {"channel": "search"}},
              {"source": "shop", "id": "orders-2026-w14", "metric": "orders", "from": "2026-03-30",
               "to": "2026-04-05", "value": "2890.5"}
            ]""";

    /** An array here, lines in the contract: see the contract filter. */
    static final String NDJSON_EXAMPLE = """
            [
              {"source": "shop", "id": "orders-2026-04-01", "metric": "orders", "on": "2026-04-01", "value": "398"},
              {"source": "shop", "id": "orders-2026-04-02", "metric": "orders", "on": "2026-04-02", "value": "421"}
            ]""";

    static final String CSV_EXAMPLE = """
            source,id,metric,on,value,currency,initiative,labels.channel
            shop,orders-2026-04-03,orders,2026-04-03,433,,,search
            shop,orders-2026-04-04,orders,2026-04-04,512,,,mail
            """;
}
