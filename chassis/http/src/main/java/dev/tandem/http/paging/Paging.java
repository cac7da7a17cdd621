package dev.tandem.http.paging;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a list is asked for; a {@code @BeanParam} of every list operation. */
public class Paging {

    /** Items of a page when the client does not say. */
    public static final int DEFAULT_LIMIT = 50;

    /** Items of a page at most. */
    public static final int LARGEST_LIMIT = 200;

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(
            description = "How many items at most.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "200"))
    int limit = DEFAULT_LIMIT;

    @QueryParam("cursor")
    @Parameter(description = "Where to go on: `next` of the page before, unchanged.")
    String cursor;

    public static Paging first(int limit) {
        Paging paging = new Paging();
        paging.limit = limit;
        return paging;
    }

    public static Paging after(Cursor cursor, int limit) {
        Paging paging = first(limit);
        paging.cursor = cursor.encode();
        return paging;
    }

    /**
     * How many items at most.
     *
     * @throws ProblemException INVALID_PARAMETER when out of 1..200
     */
    public int limit() {
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new ProblemException(
                    Problems.INVALID_PARAMETER,
                    "The limit is out of range.",
                    FieldError.parameter("limit", "Must be from 1 to " + LARGEST_LIMIT + "."));
        }
        return limit;
    }

    /**
     * Where to go on; empty on the first page.
     *
     * @throws ProblemException INVALID_CURSOR when it is not one of ours
     */
    public Optional<Cursor> cursor() {
        return Optional.ofNullable(cursor).map(CursorSeal::opened).map(Cursor::decode);
    }
}
