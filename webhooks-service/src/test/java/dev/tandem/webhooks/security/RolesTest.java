package dev.tandem.webhooks.security;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.webhooks.trial.Certificates;
import dev.tandem.webhooks.trial.Hooks;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sends every operation as every role, on what is its own and what is not, and compares with {@code roles.csv}. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
@QuarkusTestResource(Certificates.class)
class RolesTest {

    private static final Set<String> METHODS = Set.of("get", "post", "patch", "delete", "put");

    private static Ground ground;

    /** What all requests stand on; made once. */
    static synchronized Ground ground() {
        if (ground == null) {
            ground = new Ground();
        }
        return ground;
    }

    private static RequestSpecification as(String subject, String role) {
        return Hooks.anyone().auth().oauth2(TestTokens.of(subject, role));
    }

    /** One row of the table. */
    record Row(String operation, String scope, Map<String, Integer> statusByRole) {

        String operationId() {
            return operation.split("#", -1)[0];
        }

        @Override
        public String toString() {
            return operation + ", " + scope;
        }
    }

    static List<Row> rows() throws IOException {
        try (InputStream in = RolesTest.class.getResourceAsStream("/roles.csv")) {
            List<List<String>> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
            List<String> header = lines.get(0);
            return lines.stream().skip(1).map(line -> row(header, line)).toList();
        }
    }

    private static Row row(List<String> header, List<String> line) {
        assertEquals(header.size(), line.size(), () -> "a cell is missing or too many: " + line);
        Map<String, Integer> statusByRole = Stream.iterate(2, column -> column + 1)
                .limit(header.size() - 2L)
                .collect(Collectors.toMap(header::get, column -> Integer.valueOf(line.get(column))));
        return new Row(line.get(0), line.get(1), statusByRole);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyRoleMayDoWhatTheTableSays(Row row) {
        OperationRequests.Sending request = OperationRequests.of(row.operation());
        assertNotNull(request, "no request is written for " + row.operation());
        List<String> wrong = new ArrayList<>();
        row.statusByRole().forEach((role, expected) -> {
            String subject = row.scope().equals("own") ? ground().owner : "somebody-else";
            Response response = request.apply(as(subject, role), ground());
            if (response.statusCode() != expected) {
                wrong.add(role + ": " + response.statusCode() + " instead of " + expected + " "
                        + response.body().asString());
            }
        });
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void withoutATokenNothingIsAnswered(Row row) {
        OperationRequests.of(row.operation())
                .apply(Hooks.anyone(), ground())
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aTokenWithoutAKnownRoleMayDoNothing(Row row) {
        OperationRequests.of(row.operation())
                .apply(as(ground().owner, "gardener"), ground())
                .then()
                .statusCode(403);
    }

    @Test
    void everyOperationOfTheContractHasItsRowsAndNoRowIsOfAnother() throws IOException {
        Map<String, Map<String, Map<String, Object>>> paths = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        Set<String> expected = new TreeSet<>();
        paths.values()
                .forEach(path -> path.forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        expected.add(operation.get("operationId") + ", own");
                        expected.add(operation.get("operationId") + ", other");
                    }
                }));
        Set<String> written = rows().stream()
                .map(row -> row.operationId() + ", " + row.scope())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(expected, written);
    }
}
