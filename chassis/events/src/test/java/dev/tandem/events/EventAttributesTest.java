package dev.tandem.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class EventAttributesTest {

    private static final Instant TEN = Instant.parse("2026-06-30T10:00:00Z");

    @Test
    void theHeadersSayWhatItIsAndWhose() {
        assertEquals(
                new EventAttributes("dev.tandem.plan.changed.v1", "a", TEN, true, Set.of("ann", "bob")),
                EventAttributes.of(headers("MONEY", "ann,,bob")));
        assertEquals(
                new EventAttributes("dev.tandem.plan.changed.v1", "a", TEN, false, Set.of()),
                EventAttributes.of(headers("OPEN", "")));
    }

    @Test
    void whatDoesNotSayWhoMaySeeItIsForNobody() {
        assertNull(EventAttributes.of(headers("open", "ann")));
        assertNull(EventAttributes.of(headers("", "ann")));
        for (String needed : Set.of("ce_type", "ce_subject", "ce_time", "ce_tandemaccess")) {
            assertNull(EventAttributes.of(headers("OPEN", "ann").remove(needed)), needed);
        }
        Headers noTime = headers("OPEN", "ann").remove("ce_time").add("ce_time", bytes("soon"));
        assertNull(EventAttributes.of(noTime));
    }

    private static Headers headers(String access, String owners) {
        return new RecordHeaders()
                .add("ce_type", bytes("dev.tandem.plan.changed.v1"))
                .add("ce_subject", bytes("a"))
                .add("ce_time", bytes(TEN.toString()))
                .add("ce_tandemaccess", bytes(access))
                .add("ce_tandemowners", bytes(owners));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
