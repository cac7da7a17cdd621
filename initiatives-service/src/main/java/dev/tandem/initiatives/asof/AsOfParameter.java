package dev.tandem.initiatives.asof;

import dev.tandem.http.precondition.TaggedAnswer;
import dev.tandem.http.precondition.Versioned;
import dev.tandem.initiatives.listing.ListFilter;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Asks for a resource as it was known at an instant. */
public class AsOfParameter {

    @QueryParam("asOf")
    @Parameter(
            description =
                    "Reads it as it was known at this instant (ISO 8601 with its offset, not in the future), from the"
                            + " journal: what was recorded then or before, whoever committed it when. 404 when it was not known"
                            + " yet. An external reference in the path means what it means now. Only the present one has an"
                            + " `ETag`.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String asOf;

    /** Empty when the present one is asked for. */
    public Optional<Instant> given() {
        return ListFilter.instant(asOf, "asOf");
    }

    /** Answers with what was known at the instant, or with the present one and its {@code ETag} when none is given. */
    public Response answer(Function<Instant, ?> then, Supplier<? extends Versioned> now) {
        return given().map(at -> Response.ok(then.apply(at)).build()).orElseGet(() -> TaggedAnswer.ok(now.get()));
    }
}
