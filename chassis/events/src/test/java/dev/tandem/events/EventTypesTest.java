package dev.tandem.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTypesTest {

    @ParameterizedTest
    @CsvSource({
        "dev.tandem.plan.changed.v1, true",
        "dev.tandem.plan.changed, true",
        "dev.tandem.risk.revised.v2, true",
        "dev.tandem.plan.changed.v2, false",
        "dev.tandem.plan.chnaged, false",
        "dev.tandem.plan, false",
        "plan.changed, false"
    })
    void aTypeIsKnownWithItsVersionOrWithout(String type, boolean known) {
        EventTypes types = new EventTypes(List.of("dev.tandem.plan.changed.v1", "dev.tandem.risk.revised.v2"));

        assertEquals(known, types.has(type));
    }
}
