package dev.tandem.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventFilterTest {

    private static final Instant TEN = Instant.parse("2026-06-30T10:00:00Z");
    private static final EventAttributes EVENT =
            new EventAttributes("dev.tandem.plan.changed.v1", "a", TEN, false, Set.of());

    @Test
    void withoutWishesEverythingIsWanted() {
        assertTrue(filter(Set.of(), Set.of(), null, null));
    }

    @Test
    void aTypeIsNamedWithItsVersionOrWithout() {
        assertTrue(filter(Set.of("dev.tandem.plan.changed.v1"), Set.of(), null, null));
        assertTrue(filter(Set.of("dev.tandem.x.y", "dev.tandem.plan.changed"), Set.of(), null, null));
        assertFalse(filter(Set.of("dev.tandem.plan.changed.v2"), Set.of(), null, null));
        assertFalse(filter(Set.of("dev.tandem.plan"), Set.of(), null, null));
        assertEquals("dev.tandem.plan.changed", EventAttributes.unversioned("dev.tandem.plan.changed.v12"));
    }

    @Test
    void anyOfTheSubjectsWillDo() {
        assertTrue(filter(Set.of(), Set.of("b", "a"), null, null));
        assertFalse(filter(Set.of(), Set.of("b"), null, null));
    }

    @Test
    void theFirstInstantIsWithinAndTheLastIsNot() {
        assertTrue(filter(Set.of(), Set.of(), TEN, TEN.plusNanos(1)));
        assertFalse(filter(Set.of(), Set.of(), TEN.plusNanos(1), null));
        assertFalse(filter(Set.of(), Set.of(), null, TEN));
    }

    @Test
    void allWishesMustBeMet() {
        assertFalse(filter(Set.of("dev.tandem.plan.changed"), Set.of("b"), null, null));
    }

    private static boolean filter(Set<String> types, Set<String> subjects, Instant from, Instant to) {
        return new EventFilter(types, subjects, from, to).wants(EVENT);
    }
}
