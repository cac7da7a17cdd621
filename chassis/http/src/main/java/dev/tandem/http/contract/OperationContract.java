package dev.tandem.http.contract;

import dev.tandem.http.representation.FieldSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What one operation has in common with others, told from its method, path, parameters and body. */
final class OperationContract {

    private final String path;
    private final HttpMethod method;
    private final Operation operation;
    private final Components components;

    /** An operation and what the document says once for all. */
    OperationContract(String path, HttpMethod method, Operation operation, Components components) {
        this.components = components;
        this.path = path;
        this.method = method;
        this.operation = operation;
    }

    void complete() {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        parameters();
        new MergePatches(components).writeIn(operation);
        errors();
        responseHeaders();
        TableForms.writeIn(operation);
        rolesInWords();
        LineExamples.writeIn(operation);
    }

    private List<Parameter> declared() {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private void parameters() {
        if (method == HttpMethod.POST && !takes(SharedHeaders.IDEMPOTENCY_KEY)) {
            operation.addParameter(SharedHeaders.parameterReference(SharedHeaders.IDEMPOTENCY_KEY));
        }
        if (method == HttpMethod.GET && !takes(SharedHeaders.AFTER)) {
            operation.addParameter(SharedHeaders.parameterReference(SharedHeaders.AFTER));
        }
        if (read()) {
            operation.addParameter(SharedHeaders.parameterReference(SharedHeaders.IF_NONE_MATCH));
            operation.addParameter(SharedHeaders.parameterReference(FieldSelection.PARAMETER));
        }
        declared().stream()
                .filter(parameter -> SharedHeaders.is(parameter, SharedHeaders.IF_MATCH))
                .forEach(parameter -> {
                    parameter.setRequired(true);
                    parameter.setDescription("ETag of the version that the change is based on, or *.");
                });
        declared().stream().filter(OperationContract::isInQuery).forEach(OperationContract::neverEmpty);
        // One that was declared in place is documented in the same words as a shared one.
        operation.setParameters(
                declared().stream().map(OperationContract::shared).toList());
    }

    /** Whether it reads something in JSON. */
    private boolean read() {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        return method == HttpMethod.GET
                && answer != null
                && answer.getContent() != null
                && answer.getContent().hasMediaType("application/json");
    }

    private static Parameter shared(Parameter parameter) {
        for (String header : List.of(SharedHeaders.IDEMPOTENCY_KEY, SharedHeaders.AFTER)) {
            if (SharedHeaders.is(parameter, header)) {
                return SharedHeaders.parameterReference(header);
            }
        }
        return parameter;
    }

    private boolean takes(String header) {
        return declared().stream().anyMatch(parameter -> SharedHeaders.is(parameter, header));
    }

    private static boolean isInQuery(Parameter parameter) {
        return parameter.getIn() == Parameter.In.QUERY;
    }

    /** As {@code UnknownParameters} has it; where other limits are said, they are as strict. */
    private static void neverEmpty(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema != null
                && List.of(SchemaType.STRING).equals(schema.getType())
                && schema.getEnumeration() == null
                && schema.getMinLength() == null) {
            schema.setMinLength(1);
        }
    }

    private void errors() {
        add(
                SharedResponses.BAD_REQUEST,
                SharedResponses.NOT_ACCEPTABLE,
                SharedResponses.INTERNAL,
                SharedResponses.UNAVAILABLE);
        if (operation.getSecurity() == null || !operation.getSecurity().isEmpty()) {
            replace(SharedResponses.UNAUTHENTICATED, SharedResponses.FORBIDDEN);
        }
        if (path.contains("{") && !namesFixedThings()) {
            add(SharedResponses.NOT_FOUND);
        }
        if (method == HttpMethod.POST) {
            add(SharedResponses.CONFLICT, SharedResponses.UNSUPPORTED_MEDIA_TYPE);
        }
        // Without a body a repeated Idempotency-Key can only differ in the query.
        boolean differs =
                operation.getRequestBody() != null || declared().stream().anyMatch(OperationContract::isInQuery);
        if (method == HttpMethod.POST && differs) {
            add(SharedResponses.INVALID_BODY);
        }
        if (operation.getRequestBody() != null) {
            add(SharedResponses.BODY_TOO_LARGE, SharedResponses.UNSUPPORTED_MEDIA_TYPE, SharedResponses.INVALID_BODY);
        }
        if (read()) {
            operation.getResponses().addAPIResponse("304", SharedResponses.notModified());
        }
        if (takes(SharedHeaders.IF_MATCH)) {
            add(SharedResponses.PRECONDITION_FAILED, SharedResponses.PRECONDITION_REQUIRED, SharedResponses.CONFLICT);
        }
        // An operation that says in its own words why it refuses says it in the same form as all others.
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.compareTo("400") >= 0 && response.getRef() == null && response.getContent() == null) {
                response.setContent(SharedResponses.problem());
                header(response, SharedHeaders.REQUEST_ID);
            }
        });
    }

    /** Whether all that its path can name is listed, so that anything else is a wrong parameter. */
    private boolean namesFixedThings() {
        return declared().stream()
                .filter(parameter -> parameter.getIn() == Parameter.In.PATH)
                .map(Parameter::getSchema)
                .map(schema -> schema != null && schema.getRef() != null
                        ? components
                                .getSchemas()
                                .get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1))
                        : schema)
                .allMatch(schema -> schema != null && schema.getEnumeration() != null);
    }

    private void add(SharedResponses... responses) {
        for (SharedResponses response : responses) {
            if (!operation.getResponses().hasAPIResponse(response.code())) {
                operation.getResponses().addAPIResponse(response.code(), response.reference());
            }
        }
    }

    private void replace(SharedResponses... responses) {
        for (SharedResponses response : responses) {
            operation.getResponses().addAPIResponse(response.code(), response.reference());
        }
    }

    private void responseHeaders() {
        boolean versioned = takes(SharedHeaders.IF_MATCH);
        boolean list = declared().stream().anyMatch(parameter -> "cursor".equals(parameter.getName()));
        for (Map.Entry<String, APIResponse> entry :
                operation.getResponses().getAPIResponses().entrySet()) {
            APIResponse response = entry.getValue();
            if (!entry.getKey().startsWith("2") || response.getRef() != null) {
                continue;
            }
            header(response, SharedHeaders.REQUEST_ID);
            if (entry.getKey().equals("201") || entry.getKey().equals("202")) {
                header(response, SharedHeaders.LOCATION);
            }
            if (!entry.getKey().equals("204")
                    && (versioned || read() || entry.getKey().equals("201"))) {
                tag(response);
            }
            if (method != HttpMethod.GET) {
                header(response, SharedHeaders.POSITION);
            }
            if (list) {
                header(response, SharedHeaders.LINK);
            }
        }
    }

    /** What is streamed as a table has no tag, so that it does not always come where there are other forms. */
    private static void tag(APIResponse response) {
        boolean otherForms = response.getContent() != null
                && response.getContent().getMediaTypes().size() > 1;
        if (otherForms
                && (response.getHeaders() == null || !response.getHeaders().containsKey(SharedHeaders.ETAG))) {
            response.addHeader(SharedHeaders.ETAG, SharedHeaders.tagOfJson());
        } else {
            header(response, SharedHeaders.ETAG);
        }
    }

    private static void header(APIResponse response, String name) {
        if (response.getHeaders() == null || !response.getHeaders().containsKey(name)) {
            response.addHeader(name, SharedHeaders.reference(name));
        }
    }

    /** The roles stand in the security requirement, where people do not look for them. */
    private void rolesInWords() {
        List<String> roles = operation.getSecurity() == null
                ? List.of()
                : new ArrayList<>(operation.getSecurity().stream()
                        .flatMap(requirement -> requirement.getSchemes().values().stream())
                        .flatMap(List::stream)
                        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
        if (!roles.isEmpty()) {
            String words = "Roles: " + String.join(", ", roles) + ".";
            operation.setDescription(Stream.of(operation.getDescription(), words)
                    .filter(part -> part != null && !part.isBlank())
                    .map(String::strip)
                    .reduce((first, second) -> first + "\n\n" + second)
                    .orElse(words));
        }
    }
}
