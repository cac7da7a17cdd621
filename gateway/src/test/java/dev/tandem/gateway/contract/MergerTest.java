package dev.tandem.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.http.problem.ProblemCatalogue;
import dev.tandem.http.problem.ProblemType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergerTest {

    private static final Path CONTRACTS = Path.of("src/test/resources/contracts");

    private final ObjectNode initiatives =
            ContractFile.read(CONTRACTS.resolve("initiatives-service/contract/openapi.yaml"));
    private final ObjectNode metrics = ContractFile.read(CONTRACTS.resolve("metrics-service/contract/openapi.yaml"));
    private final ObjectNode frame = ContractFile.read(Path.of("src/main/contract/openapi.yaml"));

    @Test
    void everyPathNamesTheServiceThatAnswersIt() {
        JsonNode paths = merge().path("paths");
        assertEquals(
                "initiatives-service",
                paths.at("/~1api~1v1~1initiatives~1{id}/x-tandem-service").asText());
        assertEquals(
                "metrics-service",
                paths.at("/~1api~1v1~1metrics/x-tandem-service").asText());
    }

    @Test
    void anOperationOfEveryServiceIsThereOnceAndNamesThemAll() {
        JsonNode replays = merge().at("/paths/~1api~1v1~1replays");
        assertEquals(List.of("initiatives-service", "metrics-service"), texts(replays.path("x-tandem-service"), ""));
        assertEquals("replay", replays.path("post").path("operationId").asText());
    }

    @Test
    void equalComponentsAreFusedAndDifferingOnesAreQualifiedAllTheWayDown() {
        JsonNode merged = merge();
        assertEquals(
                List.of("InitiativesItem", "InitiativesPage", "MetricsItem", "MetricsPage", "Money", "Problem"),
                names(merged.at("/components/schemas")));
        assertEquals(
                "#/components/schemas/MetricsItem",
                merged.at("/components/schemas/MetricsPage/properties/items/items/$ref")
                        .asText());
        assertEquals(
                "#/components/schemas/InitiativesPage",
                merged.at("/paths/~1api~1v1~1initiatives/get/responses/200/content/application~1json/schema/$ref")
                        .asText());
        assertEquals(
                "#/components/schemas/Money",
                merged.at("/components/schemas/MetricsItem/properties/unitValue/$ref")
                        .asText());
    }

    @Test
    void aDiscriminatorFollowsItsRenamedSchemas() {
        ObjectNode shape = initiatives.withObject("/components/schemas/Shape/discriminator");
        shape.put("propertyName", "kind").putObject("mapping").put("item", "#/components/schemas/Item");
        assertEquals(
                "#/components/schemas/InitiativesItem",
                merge().at("/components/schemas/Shape/discriminator/mapping/item")
                        .asText());
    }

    @Test
    void tagsStandInReadingOrderAndUnknownOnesBehindTheirNeighbour() {
        initiatives.withArray("/tags").insertObject(1).put("name", "Sketches");
        assertEquals(
                List.of("Organisation", "Initiatives", "Sketches", "Metrics", "Measurements", "Operations"),
                texts(merge().path("tags"), "/name"));
    }

    @Test
    void readingStandsBeforeWriting() {
        ObjectNode path = (ObjectNode) initiatives.at("/paths/~1api~1v1~1initiatives");
        path.set("get", path.remove("get"));
        assertEquals(List.of("x-tandem-service", "get", "post"), names(merge().at("/paths/~1api~1v1~1initiatives")));
    }

    @Test
    void problemTypesOfBothAndOfTheGatewayAreJoined() {
        assertEquals(List.of("gate-not-passed", "own", "period-closed"), texts(merge().path("x-problems"), "/slug"));
    }

    @Test
    void whatOnlyTheGatewayAnswersWithIsDeclaredOnceAndReferredTo() {
        JsonNode merged = merge(ProblemCatalogue.all());
        assertEquals(
                "#/components/responses/BadGateway",
                merged.at("/paths/~1api~1v1~1metrics/get/responses/502/$ref").asText());
        assertEquals(
                "/problems/uri-too-long",
                merged.at("/components/responses/UriTooLong/content/application~1problem+json/examples/uri-too-long"
                                + "/value/type")
                        .asText());
        merged.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        List<String> statuses = names(operation.path("responses"));
                        assertTrue(
                                statuses.containsAll(List.of("413", "414", "417", "431", "502", "504")),
                                statuses.toString());
                        assertEquals(operation.has("requestBody"), statuses.contains("408"), statuses.toString());
                        assertEquals(statuses.stream().sorted().toList(), statuses);
                    }
                }));
    }

    @Test
    void whatTheGatewayAnswersItselfHasNoServiceBehindItThatCouldFail() {
        ObjectNode own = ContractFile.read(Path.of("src/main/contract/gateway.yaml"));
        JsonNode events = new Merger(frame, ProblemCatalogue.all())
                .merge(List.of(
                        new ServiceContract("initiatives-service", initiatives),
                        new ServiceContract("metrics-service", metrics),
                        new ServiceContract(ServiceContract.GATEWAY, own)))
                .at("/paths/~1api~1v1~1events");
        assertEquals(ServiceContract.GATEWAY, events.path("x-tandem-service").asText());
        List<String> statuses = names(events.at("/get/responses"));
        assertTrue(statuses.containsAll(List.of("200", "414", "417", "429", "431", "503")), statuses.toString());
        assertTrue(statuses.stream().noneMatch(List.of("408", "413", "502", "504")::contains), statuses.toString());
    }

    @Test
    void aRequestThatCannotBeReadIsAmongTheExamplesOfBadRequests() {
        ObjectNode example = initiatives.withObject(
                "/components/responses/BadRequest/content/application~1problem+json/examples/malformed-json/value");
        example.put("status", 400);
        JsonNode examples = merge(ProblemCatalogue.all())
                .at("/components/responses/BadRequest/content/application~1problem+json/examples");
        assertTrue(names(examples).containsAll(List.of("malformed-json", "malformed-request", "odd-path")));
    }

    @Test
    void theResultIsTheSameWhateverTheOrderOfTheInputSchemas() {
        ObjectNode schemas = (ObjectNode) metrics.at("/components/schemas");
        String before = ContractFile.yaml(merge());
        schemas.set("Item", schemas.remove("Item"));
        assertEquals(before, ContractFile.yaml(merge()));
    }

    @Test
    void yamlReadsBackAsTheSameTree() {
        ObjectNode merged = merge();
        merged.putObject("x-odd")
                .put("yes", "no")
                .put("number", "1.10")
                .put("date", "2026-01-01")
                .put("lines", "one\n\ntwo  \n");
        assertEquals(merged, ContractFile.parse(ContractFile.yaml(merged), "merged"));
    }

    @Test
    void serversIsTheDoorItselfAndTheSecuritySchemeIsKept() {
        JsonNode merged = merge();
        assertEquals(List.of("/"), texts(merged.path("servers"), "/url"));
        assertTrue(merged.at("/components/securitySchemes/bearer").isObject());
        assertTrue(merged.at("/security/0/bearer").isArray());
    }

    @Test
    void overlappingPathsAreRefused() {
        metrics.withObject("/paths/~1api~1v1~1initiatives~1{key}/get").put("operationId", "other");
        assertRefused("/api/v1/initiatives/{key} of metrics-service overlaps");
    }

    @Test
    void aPathThatAnotherServicesParameterWouldCatchIsRefused() {
        metrics.withObject("/paths/~1api~1v1~1initiatives~1totals/get").put("operationId", "other");
        assertRefused("/api/v1/initiatives/totals of metrics-service overlaps with /api/v1/initiatives/{id}");
    }

    @Test
    void aSharedPathThatOnlyOneMarksIsRefused() {
        ((ObjectNode) metrics.at("/paths/~1api~1v1~1replays/post")).remove("x-tandem-every-service");
        assertRefused("/api/v1/replays");
    }

    @Test
    void operationIdsAreUnique() {
        ((ObjectNode) metrics.at("/paths/~1api~1v1~1metrics/get")).put("operationId", "listInitiatives");
        assertRefused("listInitiatives is used twice");
    }

    @Test
    void anOperationNeedsAnId() {
        ((ObjectNode) metrics.at("/paths/~1api~1v1~1metrics/get")).remove("operationId");
        assertRefused("has no operationId");
    }

    @Test
    void aProblemTypeMeansOneThing() {
        ((ObjectNode) metrics.at("/x-problems/0")).put("slug", "gate-not-passed");
        assertRefused("gate-not-passed");
    }

    @Test
    void securitySchemesMustAgree() {
        ((ObjectNode) metrics.at("/components/securitySchemes/bearer")).put("scheme", "basic");
        assertRefused("security scheme bearer");
    }

    @Test
    void whatCannotBeMergedIsNotDroppedSilently() {
        metrics.putObject("webhooks");
        assertRefused("webhooks");
    }

    @Test
    void aQualifiedNameInTheWayOfAnotherIsRefused() {
        initiatives.withObject("/components/schemas/InitiativesItem").put("type", "string");
        assertRefused("InitiativesItem", "Initiatives and is in the way");
    }

    @Test
    void anAnswerToAValidTokenSaysWhatIsLeftOfTheLimit() {
        JsonNode merged = merge(ProblemCatalogue.all());
        JsonNode headers = merged.at("/paths/~1api~1v1~1metrics/get/responses/200/headers");
        assertEquals(List.of("RateLimit", "RateLimit-Policy"), names(headers));
        assertEquals(
                "#/components/headers/RateLimitPolicy",
                headers.at("/RateLimit-Policy/$ref").asText());
        assertEquals(List.of("RateLimit", "RateLimitPolicy", "RetryAfter"), names(merged.at("/components/headers")));
    }

    @Test
    void oneRequestTooManySaysWhenToComeAgain() {
        assertEquals(
                List.of("RateLimit", "RateLimit-Policy", "Retry-After"),
                names(merge(ProblemCatalogue.all()).at("/components/responses/TooManyRequests/headers")));
    }

    @Test
    void anAnswerToNobodySaysNothingOfALimit() {
        JsonNode responses = merge(ProblemCatalogue.all()).at("/components/responses");
        assertTrue(responses.at("/UriTooLong").isObject());
        assertTrue(responses.at("/UriTooLong/headers").isMissingNode());
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = CONTRACTS.resolve("budget-service/contract/openapi.yaml");
        ContractException refused = assertThrows(ContractException.class, () -> ContractFile.read(missing));
        assertTrue(refused.getMessage().contains("budget-service"), refused.getMessage());
    }

    private JsonNode merged() {
        return merge();
    }

    private ObjectNode merge() {
        return merge(List.of(new ProblemType("own", 400, "Own", "Why.")));
    }

    private ObjectNode merge(List<ProblemType> own) {
        return new Merger(frame, own)
                .merge(List.of(
                        new ServiceContract("initiatives-service", initiatives),
                        new ServiceContract("metrics-service", metrics)));
    }

    private void assertRefused(String... anyOf) {
        String message = assertThrows(ContractException.class, this::merged).getMessage();
        assertFalse(List.of(anyOf).stream().noneMatch(message::contains), message);
    }

    private static List<String> texts(JsonNode array, String pointer) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.at(pointer).asText()));
        return texts;
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
