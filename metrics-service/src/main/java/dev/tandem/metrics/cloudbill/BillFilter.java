package dev.tandem.metrics.cloudbill;

import dev.tandem.http.id.Ref;
import dev.tandem.http.request.QueryParameters;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of bills can be narrowed by. */
public class BillFilter {

    @QueryParam("id")
    @Parameter(description = "Only this bill.", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String id;

    @QueryParam("month")
    @Parameter(
            description = "Only bills whose billing period begins in this month.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$", examples = "2026-10"))
    String month;

    /** Null for all. */
    UUID id() {
        if (id != null && !(Ref.parseOrNull(id) instanceof Ref.ById)) {
            throw QueryParameters.invalid("id", "Must be an id.");
        }
        return id == null ? null : UUID.fromString(id);
    }

    /** Null for all. */
    YearMonth month() {
        if (month == null) {
            return null;
        }
        try {
            if (month.matches("[0-9]{4}-[0-9]{2}")) {
                return YearMonth.parse(month);
            }
        } catch (DateTimeException noMonth) {
            throw QueryParameters.invalid("month", "There is no such month.");
        }
        throw QueryParameters.invalid("month", "Must be a month, written like 2026-10.");
    }
}
