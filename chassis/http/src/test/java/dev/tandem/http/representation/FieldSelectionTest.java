package dev.tandem.http.representation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.json.StrictJson;
import dev.tandem.http.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldSelectionTest {

    private static final ObjectMapper MAPPER = StrictJson.mapper();

    record Whole(String id, Person owner, List<Part> parts, Map<String, String> labels, Object open) {}

    record Person(String subject, String name) {}

    record Part(String name, List<Person> people) {}

    private static final Whole WHOLE = new Whole(
            "w1",
            new Person("amara", "Amara"),
            List.of(new Part("a", List.of(new Person("b", "B"))), new Part("c", List.of())),
            Map.of("x", "1", "y", "2"),
            null);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        id                          | {"id":"w1"}
        id,owner.name               | {"id":"w1","owner":{"name":"Amara"}}
        owner.name,owner            | {"owner":{"subject":"amara","name":"Amara"}}
        owner,owner.name            | {"owner":{"subject":"amara","name":"Amara"}}
        parts.name                  | {"parts":[{"name":"a"},{"name":"c"}]}
        parts.people.subject        | {"parts":[{"people":[{"subject":"b"}]},{"people":[]}]}
        labels.x                    | {"labels":{"x":"1"}}
        open                        | {"open":null}
        open.anything               | {"open":null}
        """)
    void onlyWhatIsWantedIsLeft(String fields, String expected) throws IOException {
        FieldSelection selection = FieldSelection.parse(fields);

        selection.requireKnown(MAPPER.constructType(Whole.class), MAPPER.getSerializerProviderInstance());

        assertEquals(MAPPER.readTree(expected), selection.of(MAPPER.valueToTree(WHOLE)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ident, ident",
        "'id,owner.age', owner.age",
        "parts.people.age, parts.people.age",
        "id.more, id.more",
        "parts.people.name.first, parts.people.name.first"
    })
    void whatTheAnswerHasNotIsNamed(String fields, String told) {
        FieldSelection selection = FieldSelection.parse(fields);

        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> selection.requireKnown(
                        MAPPER.constructType(Whole.class), MAPPER.getSerializerProviderInstance()));

        String detail = refused.errors().get(0).detail();
        assertTrue(detail.startsWith("There is no field " + told + "."), detail);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {" ", "id,", ",id", "id,,title", "id title", "id.", ".id", "*", "-id", "1d", "id[0]"})
    void whatIsNoListOfNamesIsRefused(String fields) {
        assertThrows(ProblemException.class, () -> FieldSelection.parse(fields));
    }

    @Test
    void aListLongerThanTheLimitIsRefused() {
        assertDoesNotThrow(() -> FieldSelection.parse("a".repeat(FieldSelection.LONGEST)));
        assertThrows(ProblemException.class, () -> FieldSelection.parse("a".repeat(FieldSelection.LONGEST + 1)));
    }
}
