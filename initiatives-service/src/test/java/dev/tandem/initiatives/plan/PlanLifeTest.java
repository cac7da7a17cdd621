package dev.tandem.initiatives.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.json.StrictJson;
import dev.tandem.http.problem.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanLifeTest {

    private final ObjectMapper mapper = StrictJson.mapper();

    @ParameterizedTest(name = "{0} {1} in {2} to {3}")
    @CsvSource(nullValues = "open", textBlock = """
            COST, "from": "2026-01-01"; "to": "2026-12-31", 2026-01-01, 2026-12-31, -
            COST, "from": "2025-12-31"; "to": "2026-12-31", 2026-01-01, 2026-12-31, /lines/0/from
            COST, "from": "2026-01-01"; "to": "2027-01-01", 2026-01-01, 2026-12-31, /lines/0/to
            COST, "from": "2025-01-01"; "to": "2027-01-01", 2026-01-01, 2026-12-31, /lines/0/from /lines/0/to
            COST, "on": "2025-12-31", 2026-01-01, 2026-12-31, /lines/0/on
            COST, "on": "2027-01-01", 2026-01-01, 2026-12-31, /lines/0/on
            COST, "on": "2027-01-01", 2026-01-01, open, -
            COST, "on": "1999-01-01", open, 2026-12-31, -
            COST, "description": "undated", 2026-01-01, 2026-12-31, -
            EFFORT, "from": "2026-01-01"; "to": "2027-01-01", 2026-01-01, 2026-12-31, /lines/0/to
            BENEFIT, "from": "2026-06-01"; "to": "2029-12-31", 2026-01-01, 2026-12-31, -
            BENEFIT, "from": "2025-06-01"; "to": "2029-12-31", 2026-01-01, 2026-12-31, /lines/0/from
            """)
    void nothingComesBeforeTheFirstDayAndOnlyABenefitAfterTheLast(
            String kind, String dates, LocalDate start, LocalDate end, String expected) throws JsonProcessingException {
        String json = "{\"kind\": \"" + kind + "\", " + dates.replace(';', ',') + "}";
        PlanLine line = mapper.readValue(json, PlanLine.class);

        String pointers = PlanLife.outside(List.of(line), start, end, "/lines").stream()
                .map(FieldError::pointer)
                .collect(Collectors.joining(" "));

        assertEquals(expected.equals("-") ? "" : expected, pointers);
    }
}
