package dev.tandem.initiatives.budget;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.listing.ListFilter;
import dev.tandem.initiatives.plan.ExpenseType;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of budgets can be narrowed by. */
public class BudgetFilter {

    @QueryParam("portfolioNode")
    @Parameter(
            description = "Only those of this node or a node below it (id or `ext:source:key`).",
            schema = @Schema(implementation = Ref.class))
    String portfolioNode;

    @QueryParam("fiscalYear")
    @Parameter(
            description = "Only those of the fiscal year that begins in this calendar year.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1000", maximum = "9999"))
    String fiscalYear;

    @QueryParam("expenseType")
    @Parameter(
            description = "Only those for this kind of expense.",
            schema = @Schema(implementation = ExpenseType.class))
    String expenseType;

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
            description = "The sort key; a leading minus turns the order around.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"fiscalYear", "-fiscalYear", "updatedAt", "-updatedAt"},
                            defaultValue = "fiscalYear"))
    String sort;

    /** As the client wrote it, or null. */
    String portfolioNode() {
        return portfolioNode;
    }

    Optional<Integer> fiscalYear() {
        if (fiscalYear == null) {
            return Optional.empty();
        }
        if (!fiscalYear.matches("[0-9]{4}")) {
            throw ListFilter.invalid("fiscalYear", "Must be a year such as 2026.");
        }
        return Optional.of(Integer.valueOf(fiscalYear));
    }

    Optional<ExpenseType> expenseType() {
        return ListFilter.name(ExpenseType.class, expenseType, "expenseType");
    }

    Optional<Instant> updatedSince() {
        return ListFilter.instant(updatedSince, "updatedSince");
    }

    boolean includeRetired() {
        return ListFilter.flag(includeRetired, "includeRetired");
    }

    /** As the client wrote it, or null. */
    String sort() {
        return sort;
    }
}
