package dev.tandem.http.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.problem.ProblemException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrictJsonTest {

    private static final ObjectMapper MAPPER = StrictJson.mapper();

    record Owned(String owner, Inner inner) {

        Owned {
            if (owner != null && owner.isEmpty()) {
                throw new IllegalArgumentException("Must have a name.");
            }
        }

        record Inner(BigDecimal value, List<YearMonth> months, Instant at) {}
    }

    @Test
    void valuesAreWrittenAsTheyAreRead() throws JsonProcessingException {
        String json =
                "{\"owner\":\"a\",\"inner\":{\"value\":\"0.00000080000\",\"months\":[\"2026-03\"],\"at\":\"2026-03-31T12:00:00Z\"}}";
        assertEquals(json, MAPPER.writeValueAsString(MAPPER.readValue(json, Owned.class)));
    }

    @Test
    void nullsAreWritten() throws JsonProcessingException {
        assertEquals("{\"owner\":null,\"inner\":null}", MAPPER.writeValueAsString(new Owned(null, null)));
    }

    @Test
    void treeKeepsDecimalsAndRefusesDuplicates() throws JsonProcessingException {
        assertEquals(
                "1.10", MAPPER.readTree("{\"a\": 1.10}").get("a").decimalValue().toPlainString());
        assertThrows(JsonProcessingException.class, () -> MAPPER.readTree("{\"a\": {\"b\": 1, \"b\": 2}}"));
    }

    @Test
    void messageOfARecordReachesTheClient() {
        ProblemException problem = assertThrows(ProblemException.class, () -> read("{\"owner\": \"\"}"));
        assertEquals("Must have a name.", problem.errors().get(0).detail());
    }

    @Test
    void hugeExponentCostsNothing() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            for (String number : new String[] {"1e10000000", "5e1310720", "\"1e999999999\"", "-1e-999999999"}) {
                ProblemException problem =
                        assertThrows(ProblemException.class, () -> read("{\"inner\": {\"value\": " + number + "}}"));
                assertEquals("/inner/value", problem.errors().get(0).pointer());
            }
        });
    }

    @Test
    void patchOfAPatchIsFoundThroughRecords() throws JsonProcessingException {
        Owned current = new Owned("a", new Owned.Inner(BigDecimal.ONE, List.of(), null));
        JsonNode patch = MAPPER.readTree("{\"inner\": {\"value\": \"2.50\"}}");
        Owned patched = MergePatch.apply(MAPPER, patch, current, Owned.class);
        assertEquals(new Owned("a", new Owned.Inner(new BigDecimal("2.50"), List.of(), null)), patched);
        JsonNode unknown = MAPPER.readTree("{\"inner\": {\"nope\": null}}");
        ProblemException problem =
                assertThrows(ProblemException.class, () -> MergePatch.apply(MAPPER, unknown, current, Owned.class));
        assertEquals("/inner/nope", problem.errors().get(0).pointer());
    }

    private static Owned read(String json) {
        try {
            return MAPPER.readValue(json, Owned.class);
        } catch (JsonProcessingException refused) {
            throw JsonProblems.of(refused);
        }
    }
}
