package dev.tandem.initiatives.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.initiatives.checkin.CheckInSide.Speaker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInSideTest {

    @ParameterizedTest(name = "{0}, executive of business {1}, of technology {2}: {3}")
    @CsvSource({
        "bo,    false, false, BUSINESS",
        "bo,    false, true,  BUSINESS",
        "to,    false, false, TECHNOLOGY",
        "to,    true,  false, TECHNOLOGY",
        "other, true,  false, BUSINESS",
        "other, false, true,  TECHNOLOGY",
        "other, true,  true,  PORTFOLIO",
        "other, false, false, PORTFOLIO"
    })
    void theSideFollowsFromWhoSpeaks(String subject, boolean business, boolean technology, CheckInSide side) {
        assertEquals(side, CheckInSide.of(new Speaker(subject, business, technology), "bo", "to"));
    }

    @ParameterizedTest(name = "{0}, executive of business {1}, of technology {2}: {3}")
    @CsvSource({"bo, true, false, BUSINESS", "bo, false, true, TECHNOLOGY", "bo, false, false, PORTFOLIO"})
    void withoutOwnersTheRolesDecide(String subject, boolean business, boolean technology, CheckInSide side) {
        assertEquals(side, CheckInSide.of(new Speaker(subject, business, technology), null, null));
    }
}
