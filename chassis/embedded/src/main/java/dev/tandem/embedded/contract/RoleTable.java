package dev.tandem.embedded.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The table {@code roles.csv} of a service: who may do what, with what is their own and with what is not. */
public final class RoleTable {

    private static final Set<String> METHODS = Set.of("get", "post", "patch", "delete", "put");
    private static final int FORBIDDEN = 403;
    private static final List<String> SCOPES = List.of("own", "other");

    private RoleTable() {}

    /**
     * One row.
     *
     * @param operation the id of an operation, with {@code #} and a word behind it where it has several
     * @param scope {@code own} or {@code other}
     * @param statusByRole what each role is answered
     */
    public record Row(String operation, String scope, Map<String, Integer> statusByRole) {

        public String operationId() {
            return operation.split("#", -1)[0];
        }

        public boolean isOwn() {
            return scope.equals("own");
        }

        /** A role that is not refused for what it is. */
        public String allowedRole() {
            return statusByRole.entrySet().stream()
                    .filter(allowed -> allowed.getValue() != FORBIDDEN)
                    .min(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
        }

        @Override
        public String toString() {
            return operation + ", " + scope;
        }
    }

    /** All rows, in their order. */
    public static List<Row> rows() throws IOException {
        try (InputStream table = RoleTable.class.getResourceAsStream("/roles.csv")) {
            List<List<String>> lines = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
            List<String> header = lines.get(0);
            return lines.stream().skip(1).map(line -> row(header, line)).toList();
        }
    }

    /** One row for each operation, of what somebody may do with what is their own. */
    public static List<Row> operations() throws IOException {
        return List.copyOf(rows().stream()
                .filter(Row::isOwn)
                .collect(Collectors.toMap(Row::operationId, Function.identity(), (first, second) -> first))
                .values());
    }

    /** What the table has rows for. */
    public static Set<String> written() throws IOException {
        return rows().stream()
                .map(row -> row.operationId() + ", " + row.scope())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What it must have rows for, by the paths of the OpenAPI document. */
    public static Set<String> demanded(Map<String, Map<String, Map<String, Object>>> paths) {
        return paths.values().stream()
                .flatMap(path -> path.entrySet().stream())
                .filter(operation -> METHODS.contains(operation.getKey()))
                .flatMap(operation ->
                        SCOPES.stream().map(scope -> operation.getValue().get("operationId") + ", " + scope))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Row row(List<String> header, List<String> line) {
        if (header.size() != line.size()) {
            throw new IllegalStateException("A cell is missing or too many: " + line);
        }
        return new Row(
                line.get(0),
                line.get(1),
                IntStream.range(2, header.size())
                        .boxed()
                        .collect(Collectors.toMap(header::get, column -> Integer.valueOf(line.get(column)))));
    }
}
