package dev.tandem.metrics.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tandem.http.problem.ProblemException;
import org.junit.jupiter.api.Test;

class BulkSlotsTest {

    @Test
    void aBulkTooManyIsToldToComeAgainAndAPlaceGivenBackIsFree() {
        BulkSlots slots = new BulkSlots(1);
        slots.take();
        ProblemException problem = assertThrows(ProblemException.class, slots::take);
        assertEquals("unavailable", problem.type().slug());
        assertEquals("5", problem.headers().get("Retry-After"));

        slots.giveBack();
        slots.take();
    }
}
