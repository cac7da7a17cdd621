package dev.tandem.embedded.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An OpenAPI document, read for comparing what is sent and answered with it. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private final Schemas schemas;
    private final List<DeclaredOperation> operations = new ArrayList<>();

    public Contract(JsonNode document) {
        schemas = new Schemas(document);
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> operations.add(
                        DeclaredOperation.read(schemas, path.getKey(), entry.getKey(), entry.getValue()))));
        // A path that is written out goes before one with a placeholder in the same place.
        operations.sort(Comparator.comparingInt(
                operation -> operation.path().variables().size()));
    }

    public Schemas schemas() {
        return schemas;
    }

    public List<DeclaredOperation> operations() {
        return List.copyOf(operations);
    }

    /** The operation that answers: the path is chosen before the method. HEAD is answered as GET is. */
    public Optional<DeclaredOperation> operation(String method, String rawPath) {
        String answered = method.equals("HEAD") ? "GET" : method;
        return operations.stream()
                .filter(operation -> operation.path().matches(rawPath))
                .map(operation -> operation.path().toString())
                .findFirst()
                .flatMap(path -> operations.stream()
                        .filter(operation -> operation.path().toString().equals(path))
                        .filter(operation -> operation.method().equals(answered))
                        .findFirst());
    }
}
