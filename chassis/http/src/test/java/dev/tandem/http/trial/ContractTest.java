package dev.tandem.http.trial;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ContractFilter adds to the document of a service. */
@QuarkusTest
@QuarkusTestResource(TestKeys.class)
class ContractTest {

    private JsonNode document;

    @BeforeEach
    void readDocument() throws IOException {
        document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
    }

    private JsonNode operation(String path, String method) {
        return document.path("paths").path(path).path(method);
    }

    @Test
    void everyOperationRefersToTheSharedErrors() {
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    for (String status : new String[] {"400", "401", "403", "406", "500", "503"}) {
                        String ref = operation
                                .path("responses")
                                .path(status)
                                .path("$ref")
                                .asText();
                        assertTrue(
                                ref.startsWith("#/components/responses/"),
                                operation.path("operationId") + " " + status);
                        assertFalse(document.at(ref.substring(1)).isMissingNode(), ref);
                    }
                }));
    }

    @Test
    void formsOfATableAreTextsAndSaidOnce() {
        JsonNode table = operation("/api/v1/trials/table", "get");
        JsonNode answer = table.path("responses").path("200");
        assertTrue(
                answer.at("/content/application~1json/schema/$ref").asText().endsWith("/TrialTable"),
                answer.toString());
        for (String form : new String[] {"text~1csv", "application~1x-ndjson"}) {
            assertEquals(
                    "string", answer.at("/content/" + form + "/schema/type").asText(), answer.toString());
            assertTrue(answer.at("/content/" + form + "/examples").isMissingNode(), answer.toString());
        }
        assertTrue(answer.path("headers").has("Vary"));
        String described = table.path("description").asText();
        assertTrue(described.matches("(?s)Tells all\\..*RFC 4180.*Roles: viewer\\."), described);
    }

    @Test
    void errorsDependOnWhatTheOperationTakes() {
        JsonNode change = operation("/api/v1/trials/{id}", "patch").path("responses");
        for (String status : new String[] {"404", "412", "413", "415", "422", "428"}) {
            assertTrue(change.has(status), status);
        }
        JsonNode list = operation("/api/v1/trials", "get").path("responses");
        for (String status : new String[] {"404", "412", "413", "415", "422", "428"}) {
            assertFalse(list.has(status), status);
        }
    }

    @Test
    void headersAreDeclaredOnce() {
        assertEquals(
                "Idempotency-Key",
                document.at("/components/parameters/IdempotencyKey/name").asText());
        assertTrue(operation("/api/v1/trials", "post")
                .path("parameters")
                .toString()
                .contains("parameters/IdempotencyKey"));
        assertTrue(
                operation("/api/v1/trials", "get").path("parameters").toString().contains("parameters/TandemAfter"));
        JsonNode headers = operation("/api/v1/trials/{id}", "patch").at("/responses/200/headers");
        assertEquals("#/components/headers/ETag", headers.at("/ETag/$ref").asText());
        assertEquals(
                "#/components/headers/TandemPosition",
                headers.at("/Tandem-Position/$ref").asText());
        assertEquals(
                "#/components/headers/XRequestId",
                headers.at("/X-Request-Id/$ref").asText());
        assertEquals(
                "#/components/headers/Link",
                operation("/api/v1/trials", "get")
                        .at("/responses/200/headers/Link/$ref")
                        .asText());
    }

    @Test
    void ifMatchIsRequired() {
        operation("/api/v1/trials/{id}", "patch").path("parameters").forEach(parameter -> {
            if (parameter.path("name").asText().equals("If-Match")) {
                assertTrue(parameter.path("required").asBoolean());
            }
        });
    }

    @Test
    void rolesAreInTheSecurityRequirementAndInWords() {
        JsonNode list = operation("/api/v1/trials", "get");
        assertEquals(
                "bearer",
                document.at("/components/securitySchemes/bearer/scheme").asText());
        assertTrue(list.path("description").asText().endsWith("Roles: admin, viewer."));
        assertTrue(list.at("/security/0/bearer").isArray());
    }

    @Test
    void fieldsThatAreNotRequiredMayBeNull() {
        JsonNode trial = document.at("/components/schemas/Trial/properties");
        assertEquals("\"string\"", trial.at("/title/type").toString());
        assertEquals("[\"integer\",\"null\"]", trial.at("/count/type").toString());
        assertEquals(
                "#/components/schemas/Decimal", trial.at("/amount/anyOf/0/$ref").asText());
        assertEquals("null", trial.at("/amount/anyOf/1/type").asText());
    }

    @Test
    void aFieldOfANamedTypeHasThatTypeAndNoGuessedOne() {
        JsonNode price = document.at("/components/schemas/Trial/properties/price");
        assertTrue(price.path("type").isMissingNode(), price.toString());
        assertEquals("#/components/schemas/Exact", price.at("/anyOf/0/$ref").asText());
        assertEquals("[\"4200\"]", price.path("examples").toString());
    }

    @Test
    void patternsAreForTheWholeText() {
        JsonNode trial = document.at("/components/schemas/Trial/properties");
        assertEquals("^[a-z]{1,9}$", trial.at("/word/pattern").asText());
        assertEquals("\\S", trial.at("/title/pattern").asText());
    }

    @Test
    void valuesAreDescribedAsTheyAreRead() {
        assertEquals("string", document.at("/components/schemas/Decimal/type").asText());
        assertEquals("string", document.at("/components/schemas/Month/type").asText());
        assertEquals("string", document.at("/components/schemas/Ref/type").asText());
        assertEquals(7, document.at("/components/schemas/Problem/required").size());
    }

    @Test
    void whatIsReadInJsonCanBeAskedForAgainAndInPart() {
        JsonNode read = operation("/api/v1/trials/versions", "get");
        String parameters = read.path("parameters").toString();

        assertTrue(parameters.contains("#/components/parameters/IfNoneMatch"), parameters);
        assertTrue(parameters.contains("#/components/parameters/fields"), parameters);
        assertEquals(
                "#/components/responses/NotModified",
                read.at("/responses/304/$ref").asText());
        assertTrue(read.at("/responses/200/headers").has("ETag"));
        assertEquals("fields", document.at("/components/parameters/fields/name").asText());
        assertFalse(operation("/api/v1/trials/picture", "get").path("responses").has("304"));
        assertFalse(operation("/api/v1/trials", "post").path("responses").has("304"));
    }

    @Test
    void everyProblemOfAStatusIsAmongItsExamples() {
        document.path("x-problems").forEach(problem -> {
            String slug = problem.path("slug").asText();
            document.at("/components/responses").forEach(response -> {
                JsonNode examples = response.at("/content/application~1problem+json/examples");
                if (response.has("content")) {
                    boolean sameStatus =
                            examples.iterator().next().at("/value/status").equals(problem.path("status"));
                    assertEquals(sameStatus, examples.has(slug), slug);
                }
            });
        });
    }

    @Test
    void everyProblemIsExplained() {
        JsonNode problems = document.path("x-problems");
        assertTrue(problems.size() >= 25);
        problems.forEach(problem -> {
            assertNotNull(problem.path("title").textValue());
            assertTrue(
                    problem.path("explanation").asText().length() > 80,
                    problem.path("slug").asText());
            assertTrue(problem.path("status").asInt() >= 400);
        });
    }
}
