package dev.tandem.http.table;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.representation.MediaRanges;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;

/** The forms of a list: a page of JSON, or all of it as a table. */
public enum ListForm {
    JSON(MediaType.APPLICATION_JSON, MediaType.APPLICATION_JSON),
    CSV(Tabular.CSV, CsvAnswers.CONTENT_TYPE),
    NDJSON(Tabular.NDJSON, Tabular.NDJSON);

    private static final List<String> TYPES =
            Arrays.stream(values()).map(form -> form.asked).toList();

    private final String asked;
    private final String contentType;

    ListForm(String asked, String contentType) {
        this.asked = asked;
        this.contentType = contentType;
    }

    /**
     * The form that the client likes best.
     *
     * @throws NotAcceptableException when it likes none
     * @throws ProblemException INVALID_PARAMETER when it asks for a page of a table: a table has no pages
     */
    public static ListForm of(HttpHeaders headers, UriInfo uri) {
        String liked = MediaRanges.liked(headers.getHeaderString(HttpHeaders.ACCEPT), TYPES)
                .orElseThrow(NotAcceptableException::new);
        ListForm form = values()[TYPES.indexOf(liked)];
        if (form != JSON) {
            for (String parameter : List.of("limit", "cursor")) {
                if (uri.getQueryParameters().containsKey(parameter)) {
                    throw new ProblemException(
                            Problems.INVALID_PARAMETER,
                            "A query parameter does not fit the form asked for.",
                            FieldError.parameter(
                                    parameter, "Is for pages of JSON; " + form.asked + " has everything."));
                }
            }
        }
        return form;
    }

    /** The answer in this form. */
    public Response answer(Object entity) {
        return Response.ok(entity, contentType)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
