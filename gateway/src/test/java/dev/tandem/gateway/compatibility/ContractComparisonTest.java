package dev.tandem.gateway.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What two contracts differ in, and whether that breaks clients: two tables of it. */
class ContractComparisonTest {

    private static final String PUT = "/paths/~1things~1{id}/put";
    private static final Map<String, String> OF_CALLS = Map.of(
            "OP", PUT,
            "LIST", "/paths/~1things/get",
            "OK", PUT + "/responses/200",
            "SENT", "/components/schemas/Sent/properties",
            "READ", "/components/schemas/Read/properties");
    private static final Map<String, String> OF_EVENTS =
            Map.of("STATE", "/components/schemas/thing/schema/$defs/state/properties");

    static List<Edits.Row> rowsOfCalls() throws IOException {
        return Edits.rows("calls.txt");
    }

    static List<Edits.Row> rowsOfEvents() throws IOException {
        return Edits.rows("events.txt");
    }

    @ParameterizedTest
    @MethodSource("rowsOfCalls")
    void everyDifferenceOfCallsIsFoundAndJudged(Edits.Row row) throws IOException {
        assertEquals(row.expected(), judged(ofCalls(row)));
    }

    @ParameterizedTest
    @MethodSource("rowsOfEvents")
    void everyDifferenceOfEventsIsFoundAndJudged(Edits.Row row) throws IOException {
        assertEquals(row.expected(), judged(ofEvents(row)));
    }

    @Test
    void everyKindOfChangeIsInATable() throws IOException {
        Set<Kind> unseen = EnumSet.allOf(Kind.class);
        for (Edits.Row row :
                Stream.concat(rowsOfCalls().stream(), rowsOfEvents().stream()).toList()) {
            row.expected()
                    .forEach(expected -> unseen.remove(Kind.of(expected.replace("!", ""))
                            .orElseThrow(() -> new AssertionError("No kind: " + expected))));
        }
        assertEquals(Set.of(), unseen);
    }

    @Test
    void whatIsDeclaredOnceIsToldOnceWithAllWhoUseIt() throws IOException {
        ObjectNode before = calls("");
        ObjectNode after = calls("/components/schemas/Link/properties/name/type = integer");
        Change change = since(before, after).get(0);
        assertEquals("schema Link", change.where());
        assertEquals("name", change.at());
        assertEquals("has another type: string → integer", change.words());
        assertEquals(Set.of("GET /things", "PUT /things/{id}"), change.users());
    }

    @Test
    void aDifferenceNamesItsPlaceDownToTheField() throws IOException {
        ObjectNode before = calls("LIST/responses/200/content/application~1json/schema = "
                + "{type: array, items: {type: object, properties: {a: {type: array, items: {type: string}}}}}");
        ObjectNode after = Edits.edited(
                before,
                "LIST/responses/200/content/application~1json/schema/items/properties/a/items/type = integer",
                OF_CALLS);
        Change change = since(before, after).get(0);
        assertEquals("GET /things", change.where());
        assertEquals("answer 200 application/json: [].a[]", change.at());
    }

    @Test
    void bothPlacesAreNamedWhereASchemaWasPutInThePlaceOfAnother() throws IOException {
        ObjectNode before = calls(
                "READ/one = {$ref: '#/components/schemas/Money'} ;; READ/two = {$ref: '#/components/schemas/Money'}");
        ObjectNode after = Edits.edited(
                before,
                "READ/one/$ref = '#/components/schemas/Problem' ;; READ/two/$ref = '#/components/schemas/Problem'",
                OF_CALLS);
        List<String> places = since(before, after).stream()
                .filter(Change::breaking)
                .map(Change::at)
                .toList();
        assertEquals(List.of("one.amount", "two.amount"), places);
    }

    @Test
    void whatStandsBesideAReferenceIsOfThePlaceAndNotOfWhatIsMeant() throws IOException {
        ObjectNode before = calls("SENT/one = {$ref: '#/components/schemas/Link', default: 1} ;; "
                + "SENT/two = {$ref: '#/components/schemas/Link', default: 1}");
        ObjectNode after = Edits.edited(before, "SENT/one/default = 2 ;; SENT/two/default = 3", OF_CALLS);
        List<String> places = since(before, after).stream()
                .map(change -> change.where() + " " + change.at())
                .toList();
        assertEquals(List.of("schema Sent one", "schema Sent two"), places);
    }

    @Test
    void theSameComesInTheSameOrder() throws IOException {
        ObjectNode before = calls("");
        ObjectNode after =
                calls("OP = - ;; /paths/~1new = {get: {operationId: n}, put: {operationId: m}} ;; READ/size = -");
        List<String> lines = since(before, after).stream()
                .map(change -> change.kind() + " " + change.where())
                .toList();
        assertEquals(
                List.of(
                        "OPERATION_REMOVED PUT /things/{id}",
                        "PROPERTY_REMOVED schema Read",
                        "OPERATION_ADDED GET /new",
                        "OPERATION_ADDED PUT /new"),
                lines);
    }

    private static List<String> judged(List<Change> changes) {
        return changes.stream()
                .map(change -> change.kind().id() + (change.breaking() ? "!" : ""))
                .sorted()
                .collect(Collectors.toList());
    }

    private static List<Change> ofCalls(Edits.Row row) throws IOException {
        ObjectNode before = calls(row.before());
        return since(before, Edits.edited(before, row.after(), OF_CALLS));
    }

    private static List<Change> since(ObjectNode before, ObjectNode after) {
        Changes changes = new Changes();
        new CallComparison(before, after, changes).compare();
        return changes.inOrder();
    }

    private static ObjectNode calls(String edits) throws IOException {
        ObjectNode document = Edits.document("calls.yaml");
        ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
        schemas.set("Read", schemas.get("Sent").deepCopy());
        return Edits.edited(document, edits, OF_CALLS);
    }

    private static List<Change> ofEvents(Edits.Row row) throws IOException {
        ObjectNode before = Edits.edited(Edits.document("events.yaml"), row.before(), OF_EVENTS);
        Changes changes = new Changes();
        new EventComparison(before, Edits.edited(before, row.after(), OF_EVENTS), changes).compare();
        return changes.inOrder();
    }
}
