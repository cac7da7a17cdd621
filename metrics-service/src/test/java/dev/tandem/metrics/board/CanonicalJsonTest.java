package dev.tandem.metrics.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.http.json.StrictJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the examples of RFC 8785. */
class CanonicalJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static String canonical(String json) throws JsonProcessingException {
        return CanonicalJson.of(JSON.readTree(json));
    }

    @Test
    void namesGoByTheirUtf16Units() throws JsonProcessingException {
        String mixed = """
            {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
             "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", "\\u00f6": "Latin Small Letter O With Diaeresis"}
            """;

        assertEquals(
                "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
                canonical(mixed));
    }

    @Test
    void onlyWhatMustBeEscapedIs() throws JsonProcessingException {
        assertEquals(
                "\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\f\\t\\u001f\u007f\u2028\"",
                canonical(
                        "\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\\b\\f\\t\\u001F\\u007f\\u2028\""));
    }

    @Test
    void literalsArraysAndWholeNumbersStayAsTheyAre() throws JsonProcessingException {
        assertEquals(
                "{\"a\":[null,true,false,0,-7,9007199254740991],\"b\":{},\"c\":[]}",
                canonical("{\"c\": [ ], \"b\": { }, \"a\": [null, true, false, -0, -7, 9007199254740991]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.0", "1e3", "9007199254740992", "-9223372036854775808", "18446744073709551616"})
    void aNumberThatReadersMayHoldDifferentlyIsRefused(String number) {
        assertThrows(IllegalArgumentException.class, () -> canonical("[" + number + "]"));
    }

    @Test
    void theOrderInWhichMembersWerePutInMakesNoDifference() throws JsonProcessingException {
        ObjectNode sample = StrictJson.mapper().valueToTree(SampleBoard.content());
        String once = CanonicalJson.of(sample);
        Random random = new Random(26);
        for (int round = 0; round < 20; round++) {
            assertEquals(once, CanonicalJson.of(shuffled(sample, random)));
        }
        assertEquals(once, canonical(once));
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node.isObject()) {
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            Collections.shuffle(names, random);
            ObjectNode other = JsonNodeFactory.instance.objectNode();
            names.forEach(name -> other.set(name, shuffled(node.get(name), random)));
            return other;
        }
        if (node.isArray()) {
            var other = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> other.add(shuffled(element, random)));
            return other;
        }
        return node;
    }
}
