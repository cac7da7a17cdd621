package dev.tandem.http.contract;

import dev.tandem.http.representation.FieldSelection;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Headers of requests and responses that are declared once. */
final class SharedHeaders {

    static final String REQUEST_ID = "X-Request-Id";
    static final String ETAG = "ETag";
    static final String POSITION = "Tandem-Position";
    static final String LINK = "Link";
    static final String LOCATION = "Location";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String AFTER = "Tandem-After";
    static final String IF_MATCH = "If-Match";
    static final String IF_NONE_MATCH = "If-None-Match";

    /** Those that come with every answer that declares them; others come when there is something to say. */
    private static final Set<String> ALWAYS = Set.of(REQUEST_ID, ETAG, "WWW-Authenticate");

    private static final String WRITER = "[a-z][a-z0-9-]{0,62}";

    /** Kind of what was written, its id, and how many events it had. */
    private static final String WRITTEN =
            "[a-z][a-z0-9-]{0,62}/[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/[0-9]{1,18}";

    private SharedHeaders() {}

    static void addTo(Components components) {
        header(components, REQUEST_ID, "Id of the request, to quote when asking for help.", null);
        header(
                components,
                ETAG,
                "What is sent, for If-None-Match; where it begins with a version, also for If-Match.",
                "\"7-yxTZ5D0qkB1mXw9u\"");
        header(components, LINK, "Link to the next page, with rel=\"next\"; missing on the last page.", null);
        header(
                components,
                LOCATION,
                "The path of what was made or begun, where it has one.",
                "/api/v1/things/0198f2a4");
        header(components, "Vary", "The answer has other forms: Accept chooses.", "Accept");
        header(components, "Retry-After", "Seconds to wait before the request is sent again.", "1");
        header(components, "WWW-Authenticate", "How to identify oneself.", "Bearer");
        header(
                components,
                POSITION,
                "Where the write stands in the order of events; send it as Tandem-After to read what you wrote.",
                null);
        parameter(
                components,
                IDEMPOTENCY_KEY,
                "Makes repeating safe: the same key with the same body gets the first answer again, for 24 hours. A key"
                        + " counts for one caller, method and path; elsewhere it is another one.",
                text().minLength(1).maxLength(255).pattern("^[!-~]+$"));
        parameter(
                components,
                AFTER,
                "A Tandem-Position: the answer waits, up to two seconds, until that write has arrived here.",
                text().pattern("^" + WRITER + "=" + WRITTEN + "(, *(" + WRITER + "=)?" + WRITTEN + "){0,63}$"));
        parameter(
                components,
                IF_NONE_MATCH,
                "The ETag of the answer that is here already: when it would be the same again, 304 and no body.",
                text());
        components.addParameter(
                FieldSelection.PARAMETER,
                OASFactory.createParameter()
                        .name(FieldSelection.PARAMETER)
                        .in(Parameter.In.QUERY)
                        .description(
                                "The fields wanted, with commas between them; one below another with a dot. Of a list,"
                                        + " those of its items. All when left out. What is not wanted is missing even"
                                        + " where the schema requires it.")
                        .schema(text().pattern(FieldSelection.PATTERN).maxLength(FieldSelection.LONGEST)));
    }

    /** The tag of an answer that has other forms, which have none. */
    static Header tagOfJson() {
        return OASFactory.createHeader()
                .description("What is sent, for If-None-Match; other forms than JSON may come without.")
                .schema(text());
    }

    static Header reference(String header) {
        return OASFactory.createHeader().ref("#/components/headers/" + componentName(header));
    }

    static Parameter parameterReference(String header) {
        return OASFactory.createParameter().ref("#/components/parameters/" + componentName(header));
    }

    /** Tells whether the parameter is this header, declared in place or by reference. */
    static boolean is(Parameter parameter, String header) {
        if (parameter.getRef() != null) {
            return parameter.getRef().endsWith("/" + componentName(header));
        }
        return parameter.getIn() == Parameter.In.HEADER && header.equalsIgnoreCase(parameter.getName());
    }

    static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }

    private static String componentName(String header) {
        return header.replace("-", "");
    }

    private static void header(Components components, String name, String description, String example) {
        Schema schema = text();
        if (example != null) {
            schema.setExamples(List.of(example));
        }
        components.addHeader(
                componentName(name),
                OASFactory.createHeader()
                        .description(description)
                        .required(ALWAYS.contains(name) ? true : null)
                        .schema(schema));
    }

    private static void parameter(Components components, String name, String description, Schema schema) {
        components.addParameter(
                componentName(name),
                OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.HEADER)
                        .description(description)
                        .schema(schema));
    }
}
