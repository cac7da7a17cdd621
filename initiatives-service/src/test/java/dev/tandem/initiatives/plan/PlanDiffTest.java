package dev.tandem.initiatives.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.json.StrictJson;
import dev.tandem.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanDiffTest {

    private static final TypeReference<List<PlanLine>> LINES = new TypeReference<>() {};

    private final ObjectMapper mapper = StrictJson.mapper();

    @Test
    void aPlanIsNoDifferentFromItselfInAnotherOrder() throws JsonProcessingException {
        List<PlanLine> lines = lines(
                cost("'description': 'Team'", "100", "EUR"),
                cost("'description': 'Team'", "100", "EUR"),
                cost("'key': 'k'", "1", "EUR"));
        List<PlanLine> turned = new ArrayList<>(lines);
        Collections.reverse(turned);

        assertEquals(List.of(), PlanDiff.of(lines, turned));
    }

    @Test
    void aChangedLineTellsItsFieldsAndTheDifferenceInMoney() throws JsonProcessingException {
        List<PlanDiff.Change> changes = PlanDiff.of(
                lines(
                        cost("'description': 'Team', 'expenseType': 'CAPEX'", "100.50", "EUR"),
                        cost("'description': 'Cloud'", "7", "EUR")),
                lines(
                        cost("'description': 'Cloud'", "7", "EUR"),
                        cost("'description': 'Team', 'expenseType': 'CAPEX', 'on': '2026-01-01'", "90.25", "EUR")));

        assertEquals(1, changes.size());
        assertEquals(PlanDiff.Kind.CHANGED, changes.get(0).change());
        assertEquals(1, changes.get(0).fromLine());
        assertEquals(2, changes.get(0).toLine());
        assertEquals(List.of("amount", "on"), changes.get(0).fields());
        assertEquals(List.of(Money.of("-10.25", "EUR")), changes.get(0).delta());
    }

    @Test
    void aKeyKnowsTheLineAgainWhateverElseChanged() throws JsonProcessingException {
        List<PlanDiff.Change> changes = PlanDiff.of(
                lines(cost("'key': 'team', 'description': 'Two engineers'", "100", "EUR")),
                lines(
                        cost("'key': 'other', 'description': 'Two engineers'", "100", "EUR"),
                        cost("'key': 'team', 'description': 'Three engineers'", "150", "USD")));

        assertEquals(
                List.of("ADDED 1 [100.00 EUR]", "CHANGED 2 [-100.00 EUR, 150.00 USD]"),
                changes.stream()
                        .map(change -> change.change() + " " + change.toLine() + " " + change.delta())
                        .toList());
    }

    @Test
    void whatIsGoneIsRemovedAndComesLast() throws JsonProcessingException {
        List<PlanDiff.Change> changes = PlanDiff.of(
                lines(cost("'description': 'Gone'", "5", "EUR"), "{'kind': 'EFFORT', 'fullTimeEquivalents': '1'}"),
                lines("{'kind': 'EFFORT', 'fullTimeEquivalents': '2'}", cost("'description': 'New'", "3", "EUR")));

        assertEquals(
                List.of("CHANGED [fullTimeEquivalents] []", "ADDED [] [3.00 EUR]", "REMOVED [] [-5.00 EUR]"),
                changes.stream()
                        .map(change -> change.change() + " " + change.fields() + " " + change.delta())
                        .toList());
    }

    /** Whatever two plans are, the differences of their lines come to the difference of their sums. */
    @Test
    void theDifferencesOfTheLinesAddUpToTheDifferenceOfTheWhole() throws JsonProcessingException {
        Random random = new Random(4711);
        for (int round = 0; round < 500; round++) {
            List<PlanLine> before = anyLines(random);
            List<PlanLine> after = anyLines(random);
            List<Money> deltas = PlanDiff.of(before, after).stream()
                    .flatMap(change -> change.delta().stream())
                    .toList();
            Map<String, BigDecimal> expected = sums(money(after));
            sums(money(before)).forEach((currency, sum) -> expected.merge(currency, sum.negate(), BigDecimal::add));
            expected.values().removeIf(sum -> sum.signum() == 0);
            Map<String, BigDecimal> told = sums(deltas);
            told.values().removeIf(sum -> sum.signum() == 0);

            assertEquals(expected, told);
        }
    }

    private List<PlanLine> anyLines(Random random) throws JsonProcessingException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            String key = random.nextInt(3) == 0 ? "'key': 'k" + i + "', " : "";
            lines.add(cost(
                    key + "'description': 'line " + random.nextInt(4) + "'",
                    String.valueOf(random.nextInt(500) - 100),
                    random.nextBoolean() ? "EUR" : "USD"));
        }
        return lines(lines.toArray(String[]::new));
    }

    private static List<Money> money(List<PlanLine> lines) {
        return lines.stream().map(PlanLine::amount).toList();
    }

    private static Map<String, BigDecimal> sums(List<Money> money) {
        return money.stream().collect(Collectors.toMap(Money::currency, Money::amount, BigDecimal::add, TreeMap::new));
    }

    private static String cost(String fields, String amount, String currency) {
        return "{'kind': 'COST', " + fields + ", 'amount': {'amount': '" + amount + "', 'currency': '" + currency
                + "'}}";
    }

    private List<PlanLine> lines(String... lines) throws JsonProcessingException {
        return mapper.readValue(("[" + String.join(",", lines) + "]").replace('\'', '"'), LINES);
    }
}
