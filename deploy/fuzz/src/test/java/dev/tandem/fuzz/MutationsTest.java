package dev.tandem.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.contract.Contract;
import dev.tandem.embedded.contract.Exchange.Answer;
import dev.tandem.embedded.contract.Headers;
import dev.tandem.embedded.contract.Schemas;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is made up: right when it should be, the same for the same seed, and of what answers have shown. */
class MutationsTest {

    private static final String THING = "/components/schemas/Thing";
    private static final List<Caller> CALLERS =
            List.of(new Caller("TOKEN_FINANCE_1", "t"), new Caller("TOKEN_ADMIN", "a"));

    private final Contract contract = Things.contract();
    private final Schemas schemas = contract.schemas();

    private List<String> requests(long seed) {
        Chance chance = new Chance(seed);
        Pool pool = new Pool(contract, chance);
        RightRequests right = new RightRequests(contract, Set.of(), CALLERS, pool, chance);
        Mutations mutations = new Mutations(chance);
        return IntStream.range(0, 500)
                .mapToObj(number -> {
                    Draft draft = right.next(10);
                    mutations.finish(draft);
                    return new String(draft.request().bytes("h"), StandardCharsets.ISO_8859_1);
                })
                .toList();
    }

    @Test
    void theSameSeedSendsTheSame() {
        assertEquals(requests(1), requests(1));
        assertNotEquals(requests(1), requests(2));
    }

    @Test
    void valuesFitTheirSchemaUnlessToldOtherwise() {
        Chance chance = new Chance(7);
        Values values = new Values(schemas, new Pool(contract, chance), chance);
        for (int number = 0; number < 500; number++) {
            assertEquals(List.of(), schemas.faults(THING, values.of(THING, 0)));
        }
        assertTrue(IntStream.range(0, 500)
                .mapToObj(number -> schemas.faults(THING, values.of(THING, 20)))
                .anyMatch(faults -> !faults.isEmpty()));
    }

    @Test
    void listsInListsDoNotGrowOutOfHand() {
        Chance chance = new Chance(11);
        Values values = new Values(schemas, new Pool(contract, chance), chance);
        for (int number = 0; number < 20; number++) {
            int length = values.of("/components/schemas/Cube", 90).toString().length();
            assertTrue(length < 3 * Values.MOST, length + " characters");
        }
    }

    @Test
    void whatAnswersShowIsUsed() {
        Chance chance = new Chance(3);
        Pool pool = new Pool(contract, chance);
        Headers headers = new Headers().add("Content-Type", "application/json").add("ETag", "\"1\"");
        byte[] body = """
                {"items": [{"id": "a b", "externalReference": {"source": "s", "key": "k"}}], "next": "more"}\
                """.getBytes(StandardCharsets.UTF_8);
        Request list = new Request("GET", "/api/things", Map.of(), null, false);
        pool.harvest(contract.operations().get(0), list.answered(new Answer(200, headers, body)));
        assertEquals("more", pool.any(Pool.cursorsOf(contract.operations().get(0))));
        assertEquals("\"1\"", pool.tagOf("/api/things"));
        assertTrue(Set.of("a b", "ext:s:k").contains(pool.idFor("otherThingId")));
        assertTrue(Set.of("/api/things/a%20b", "/api/things/ext%3As%3Ak").contains(pool.any("/api/things/{id}")));
    }

    @Test
    void aRoleIsTheNameWithoutItsNumber() {
        assertEquals("business-executive", new Caller("TOKEN_BUSINESS_EXECUTIVE_2", "t").role());
        assertEquals("admin", new Caller("TOKEN_ADMIN", "t").role());
    }
}
