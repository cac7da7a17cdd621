package dev.tandem.http.deprecation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SunsetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                2027-01-01 | 2027-07-05 | @1798761600 | Mon, 05 Jul 2027 00:00:00 GMT
                2027-01-01 | 2027-01-01 | @1798761600 | Fri, 01 Jan 2027 00:00:00 GMT
                2028-02-29 | 2028-12-31 | @1835395200 | Sun, 31 Dec 2028 00:00:00 GMT
                """)
    void daysAreWrittenAsTheirHeadersWantThem(String since, String until, String deprecation, String header) {
        Sunset sunset = Sunset.of(since, until, "/api/v1/things");
        assertEquals(deprecation, sunset.deprecationHeader());
        assertEquals(header, sunset.sunsetHeader());
        assertEquals("</api/v1/things>; rel=\"successor-version\"", sunset.link());
    }

    @ParameterizedTest
    @CsvSource({"2027-07-06, 2027-07-05", "2027-02-30, 2027-07-05", "soon, 2027-07-05"})
    void whatGoesBeforeItIsDeprecatedOrOnNoDayIsRefused(String since, String until) {
        assertThrows(RuntimeException.class, () -> Sunset.of(since, until, "/api/v1/things"));
    }
}
