package dev.tandem.initiatives.delay;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.listing.ListFilter;
import dev.tandem.money.Currencies;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the ranking by cost of delay can be narrowed by. */
public class CostOfDelayFilter {

    @QueryParam("currency")
    @Parameter(
            description =
                    "The currency to rank in, by its ISO 4217 code; the organisation's base currency when not given."
                            + " Amounts in other currencies are not converted.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Z]{3}$", examples = "EUR"))
    String currency;

    @QueryParam("portfolioNode")
    @Parameter(
            description = "Only initiatives in this node or below it (id or `ext:source:key`).",
            schema = @Schema(implementation = Ref.class))
    String portfolioNode;

    /** Empty when not asked for. */
    Optional<String> currency() {
        if (currency != null && Currencies.minorUnits(currency).isEmpty()) {
            throw ListFilter.invalid("currency", "Must be the ISO 4217 code of an active currency.");
        }
        return Optional.ofNullable(currency);
    }

    /** As the client wrote it, or null. */
    String portfolioNode() {
        return portfolioNode;
    }
}
