package dev.tandem.http.deprecation;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;

/** Says in the contract of which operations it is known that they will go, and when. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DeprecationContract implements OASFilter {

    /** The same for programs; it decides when the contract may do without the operation. */
    private static final String EXTENSION = "x-tandem-deprecation";

    private final Map<String, Sunset> sunsets = new HashMap<>();

    /** Reads the marked methods; each names its operation. */
    public DeprecationContract(IndexView index) {
        for (AnnotationInstance marked : index.getAnnotations(Deprecation.class)) {
            AnnotationInstance operation = Optional.ofNullable(marked.target()
                            .asMethod()
                            .annotation(org.eclipse.microprofile.openapi.annotations.Operation.class))
                    .orElseThrow(() -> new IllegalStateException("No operation: " + marked.target()));
            sunsets.put(
                    operation.value("operationId").asString(),
                    Sunset.of(
                            marked.value("since").asString(),
                            marked.value("sunset").asString(),
                            marked.value("successor").asString()));
        }
    }

    @Override
    public Operation filterOperation(Operation operation) {
        Sunset sunset = sunsets.get(operation.getOperationId());
        if (sunset != null) {
            operation.setDeprecated(true);
            operation.addExtension(EXTENSION, sunset.data());
            operation.setDescription(Stream.of(sunset.words(), operation.getDescription())
                    .filter(part -> part != null && !part.isBlank())
                    .map(String::strip)
                    .reduce((first, second) -> first + "\n\n" + second)
                    .orElseThrow());
            operation.getResponses().getAPIResponses().values().stream()
                    .filter(response -> response.getRef() == null)
                    .forEach(response -> headers(response, sunset));
        }
        return operation;
    }

    private static void headers(APIResponse response, Sunset sunset) {
        response.addHeader(
                DeprecationHeaders.DEPRECATION,
                header("From when it is deprecated (RFC 9745): seconds since 1970.", sunset.deprecationHeader()));
        response.addHeader(
                DeprecationHeaders.SUNSET, header("When it may stop working (RFC 8594).", sunset.sunsetHeader()));
    }

    private static Header header(String description, String value) {
        return OASFactory.createHeader()
                .description(description)
                .required(true)
                .schema(OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .constValue(value));
    }
}
