package dev.tandem.metrics.asof;

import dev.tandem.http.json.Text;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Asks for what was known at an instant. */
public class AsOfParameter {

    @QueryParam("asOf")
    @Parameter(
            description = "Reads what was known at this instant (ISO 8601 with its offset, in the past): what was"
                    + " recorded then or before, whoever committed it when. Without it, what is known now.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String asOf;

    /** In whole microseconds, as instants are recorded; empty when what is known now is asked for. */
    public Optional<Instant> given() {
        if (asOf == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Text.instant(asOf).truncatedTo(ChronoUnit.MICROS));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid("Must be an instant such as 2026-01-01T00:00:00Z.");
        }
    }

    static ProblemException invalid(String detail) {
        return new ProblemException(
                Problems.INVALID_PARAMETER, "A query parameter cannot be read.", FieldError.parameter("asOf", detail));
    }
}
