package dev.tandem.metrics.asof;

import dev.tandem.http.json.Text;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Asks for what was known at an instant. */
public class AsOfParameter {

    private static final String CANNOT_BE_READ = "A query parameter cannot be read.";

    @QueryParam("asOf")
    @Parameter(
            description = "Reads what was known at this instant (ISO 8601 with its offset, in the past): what was"
                    + " recorded then or before, whoever committed it when. Without it, what is known now.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String asOf;

    /** In whole microseconds, as instants are recorded; empty when what is known now is asked for. */
    public Optional<Instant> given() {
        List<FieldError> errors = new ArrayList<>();
        Instant given = instant(asOf, errors);
        if (!errors.isEmpty()) {
            throw new ProblemException(Problems.INVALID_PARAMETER, CANNOT_BE_READ, errors);
        }
        return Optional.ofNullable(given);
    }

    /**
     * Reads an instant, in whole microseconds.
     *
     * @param text null for none, which gives null
     * @param errors where it is noted that it cannot be read
     */
    public static Instant instant(String text, List<FieldError> errors) {
        if (text == null) {
            return null;
        }
        try {
            return Text.instant(text).truncatedTo(ChronoUnit.MICROS);
        } catch (IllegalArgumentException | DateTimeException e) {
            errors.add(FieldError.parameter("asOf", "Must be an instant such as 2026-01-01T00:00:00Z."));
            return null;
        }
    }

    static ProblemException invalid(String detail) {
        return new ProblemException(Problems.INVALID_PARAMETER, CANNOT_BE_READ, FieldError.parameter("asOf", detail));
    }
}
