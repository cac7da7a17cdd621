package dev.tandem.initiatives.listing;

import dev.tandem.http.json.Text;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters every list of this service has. Texts are read here so that a bad one is a 400 that names it. */
public class ListFilter {

    @QueryParam("updatedSince")
    @Parameter(
            description =
                    "Only what changed at or after this instant. A change shows once it is stored, which for the rows of"
                            + " a bulk load may be minutes after their `updatedAt`: ask with so much overlap, or follow the"
                            + " events, of which none is missed.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time", examples = "2026-01-01T00:00:00Z"))
    String updatedSince;

    @QueryParam("includeRetired")
    @Parameter(
            description = "Whether retired ones are listed too.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String includeRetired;

    @QueryParam("sort")
    @Parameter(
            description =
                    "The sort key; a leading minus turns the order around. What is written during a walk moves: with"
                            + " `updatedAt` it comes again at the end (of a bulk load see `updatedSince`), with"
                            + " `-updatedAt` it may be missed.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"updatedAt", "-updatedAt", "title", "-title"},
                            defaultValue = "updatedAt"))
    String sort;

    /** Empty when not asked for. */
    public Optional<Instant> updatedSince() {
        return instant(updatedSince, "updatedSince");
    }

    public boolean includeRetired() {
        return flag(includeRetired, "includeRetired");
    }

    /** As the client wrote it, or null. */
    public String sort() {
        return sort;
    }

    /** Reads an instant with its offset. */
    public static Optional<Instant> instant(String text, String parameter) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Text.instant(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid(parameter, "must be an instant such as 2026-01-01T00:00:00Z");
        }
    }

    /** Reads a day. */
    public static Optional<LocalDate> day(String text, String parameter) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Text.date(text));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw invalid(parameter, "must be a date such as 2026-01-01");
        }
    }

    /** Reads {@code true} or {@code false}; not given is false. */
    public static boolean flag(String text, String parameter) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw invalid(parameter, "must be true or false");
    }

    /** Reads one of the names of an enum. */
    public static <E extends Enum<E>> Optional<E> name(Class<E> type, String text, String parameter) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> invalid(parameter, "must be one of " + Arrays.toString(type.getEnumConstants()))));
    }

    /** The refusal of a query parameter. */
    public static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(
                Problems.INVALID_PARAMETER,
                "A query parameter cannot be read.",
                FieldError.parameter(parameter, detail));
    }
}
