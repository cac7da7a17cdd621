package dev.tandem.metrics.fx;

import dev.tandem.http.json.Text;
import dev.tandem.http.request.QueryParameters;
import dev.tandem.metrics.period.PeriodFilter;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of rates can be narrowed by. Texts are read here so that a bad one is a 400 naming it. */
public class FxRateFilter {

    @QueryParam("kind")
    @Parameter(description = "Only rates of this kind.", schema = @Schema(implementation = RateKind.class))
    String kind;

    @QueryParam("currency")
    @Parameter(description = "Only rates of this currency (ISO 4217).", example = "USD")
    String currency;

    @QueryParam("fromMonth")
    @Parameter(
            description = "Only averages of this month and later ones.",
            example = "2026-01",
            schema = @Schema(type = SchemaType.STRING, pattern = PeriodFilter.MONTH))
    String fromMonth;

    @QueryParam("toMonth")
    @Parameter(
            description = "Only averages of this month and earlier ones.",
            example = "2026-12",
            schema = @Schema(type = SchemaType.STRING, pattern = PeriodFilter.MONTH))
    String toMonth;

    @QueryParam("fiscalYear")
    @Parameter(
            description = "Only plan rates of the fiscal year that begins in this calendar year.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1000", maximum = "9999"))
    String fiscalYear;

    @QueryParam("updatedSince")
    @Parameter(
            description = "Only what was published or corrected at or after this instant.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time", examples = "2026-01-01T00:00:00Z"))
    String updatedSince;

    Optional<RateKind> kind() {
        return QueryParameters.name("kind", kind, RateKind.class);
    }

    Optional<String> currency() {
        return Optional.ofNullable(currency).map(text -> {
            if (!text.matches("[A-Z]{3}")) {
                throw QueryParameters.invalid("currency", "Must be an ISO 4217 code such as USD.");
            }
            return text;
        });
    }

    Optional<LocalDate> fromMonth() {
        return month("fromMonth", fromMonth);
    }

    Optional<LocalDate> toMonth() {
        return month("toMonth", toMonth);
    }

    Optional<Integer> fiscalYear() {
        return Optional.ofNullable(fiscalYear).map(text -> {
            if (!text.matches("[0-9]{4}")) {
                throw QueryParameters.invalid("fiscalYear", "Must be a year such as 2026.");
            }
            return Integer.valueOf(text);
        });
    }

    Optional<Instant> updatedSince() {
        return Optional.ofNullable(updatedSince).map(text -> {
            try {
                return Text.instant(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw QueryParameters.invalid("updatedSince", "Must be an instant such as 2026-01-01T00:00:00Z.");
            }
        });
    }

    private static Optional<LocalDate> month(String parameter, String text) {
        return Optional.ofNullable(text).map(written -> {
            try {
                return Text.month(written).atDay(1);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw QueryParameters.invalid(parameter, "Must be a month such as 2026-03.");
            }
        });
    }
}
