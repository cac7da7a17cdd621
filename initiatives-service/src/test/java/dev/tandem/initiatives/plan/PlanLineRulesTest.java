package dev.tandem.initiatives.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.json.StrictJson;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanLineRulesTest {

    private final ObjectMapper mapper = StrictJson.mapper();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "COST", "amount": {"amount": "1", "currency": "EUR"}} | -
            {"kind": "COST", "amount": {"amount": "-1.50", "currency": "EUR"}, "expenseType": "CAPEX", "costType": "CLOUD"} | -
            {"kind": "COST"} | amount
            {"kind": "BENEFIT"} | amount
            {"kind": "COST", "amount": {"amount": "1", "currency": "EUR"}, "driver": "SALES"} | driver
            {"kind": "COST", "amount": {"amount": "1", "currency": "EUR"}, "metricKey": "calls"} | metricKey
            {"kind": "COST", "amount": {"amount": "1", "currency": "EUR"}, "team": "A"} | team
            {"kind": "BENEFIT", "amount": {"amount": "1", "currency": "EUR"}, "expenseType": "OPEX"} | expenseType
            {"kind": "BENEFIT", "amount": {"amount": "1", "currency": "EUR"}, "baseline": "3"} | baseline
            {"kind": "BENEFIT", "amount": {"amount": "1", "currency": "EUR"}, "unitValue": {"amount": "1", "currency": "EUR"}} | unitValue
            {"kind": "BENEFIT", "amount": {"amount": "1", "currency": "EUR"}, "metricKey": "m", "unitValue": {"amount": "1", "currency": "USD"}} | unitValue/currency
            {"kind": "BENEFIT", "amount": {"amount": "1", "currency": "EUR"}, "metricKey": "m", "baseline": "4200.5", "unitValue": {"amount": "1", "currency": "EUR"}} | -
            {"kind": "EFFORT", "fullTimeEquivalents": "2.5", "team": "A"} | -
            {"kind": "BENEFIT", "amount": {"amount": "1", "currency": "EUR"}, "probability": "0"} | -
            {"kind": "BENEFIT", "amount": {"amount": "1", "currency": "EUR"}, "probability": "0.85"} | -
            {"kind": "BENEFIT", "amount": {"amount": "1", "currency": "EUR"}, "probability": "1.01"} | probability
            {"kind": "BENEFIT", "amount": {"amount": "1", "currency": "EUR"}, "probability": "-0.1"} | probability
            {"kind": "COST", "amount": {"amount": "1", "currency": "EUR"}, "probability": "0.5"} | probability
            {"kind": "BENEFIT", "amount": {"amount": "1", "currency": "EUR"}, "metricKey": "m", "metricId": "01a21809-a7fa-7220-a0c8-274e881ef33a"} | metricKey
            {"kind": "COST", "amount": {"amount": "1", "currency": "EUR"}, "from": "2001-10-01", "to": "2101-10-01"} | -
            {"kind": "COST", "amount": {"amount": "1", "currency": "EUR"}, "from": "2001-10-01", "to": "2101-10-02"} | to
            {"kind": "EFFORT"} | fullTimeEquivalents
            {"kind": "EFFORT", "fullTimeEquivalents": "0"} | fullTimeEquivalents
            {"kind": "EFFORT", "fullTimeEquivalents": "1", "amount": {"amount": "1", "currency": "EUR"}} | amount
            {"kind": "EFFORT", "fullTimeEquivalents": "1", "on": "2026-01-01"} | -
            {"kind": "EFFORT", "fullTimeEquivalents": "1", "on": "2026-01-01", "from": "2026-01-01", "to": "2026-01-01"} | on
            {"kind": "EFFORT", "fullTimeEquivalents": "1", "from": "2026-01-01"} | to
            {"kind": "EFFORT", "fullTimeEquivalents": "1", "to": "2026-01-01"} | from
            {"kind": "EFFORT", "fullTimeEquivalents": "1", "from": "2026-02-01", "to": "2026-01-31"} | to
            {"kind": "EFFORT", "fullTimeEquivalents": "1", "from": "2026-02-01", "to": "2026-02-01"} | -
            {"kind": "EFFORT", "fullTimeEquivalents": "1", "on": "1876-07-04"} | on
            """)
    void aLineIsPointedAtWhereItIsWrong(String json, String fields) throws JsonProcessingException {
        String wrong = PlanLineRules.faults(mapper.readValue(json, PlanLine.class)).stream()
                .map(PlanLineRules.Fault::field)
                .collect(Collectors.joining(","));
        assertEquals(fields.equals("-") ? "" : fields, wrong);
    }
}
