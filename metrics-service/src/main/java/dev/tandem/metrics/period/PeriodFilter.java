package dev.tandem.metrics.period;

import dev.tandem.http.json.Text;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which periods are asked for. */
public class PeriodFilter {

    /** A month from 1900 to 2199. */
    public static final String MONTH = "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$";

    @QueryParam("from")
    @Parameter(
            description = "The first month listed; without it the first of the present fiscal year.",
            example = "2026-01",
            schema = @Schema(type = SchemaType.STRING, pattern = MONTH))
    String from;

    @QueryParam("to")
    @Parameter(
            description = "The last month listed; without it the last of the present fiscal year.",
            example = "2026-12",
            schema = @Schema(type = SchemaType.STRING, pattern = MONTH))
    String to;

    @QueryParam("status")
    @Parameter(description = "Only periods in this status.", schema = @Schema(implementation = PeriodStatus.class))
    String status;

    Optional<YearMonth> from() {
        return Optional.ofNullable(from).map(text -> month(text, "from"));
    }

    Optional<YearMonth> to() {
        return Optional.ofNullable(to).map(text -> month(text, "to"));
    }

    Optional<PeriodStatus> status() {
        return Optional.ofNullable(status).map(text -> Arrays.stream(PeriodStatus.values())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> invalid("status", "Must be OPEN or CLOSED.")));
    }

    /** Reads a month from 1900 to 2199. */
    static YearMonth month(String text, String parameter) {
        try {
            YearMonth month = Text.month(text);
            if (text.matches(MONTH)) {
                return month;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid(parameter, "Must be a month such as 2026-03, from 1900 to 2199.");
        }
        throw invalid(parameter, "Must be a month such as 2026-03, from 1900 to 2199.");
    }

    static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(
                Problems.INVALID_PARAMETER, "A parameter cannot be read.", FieldError.parameter(parameter, detail));
    }
}
