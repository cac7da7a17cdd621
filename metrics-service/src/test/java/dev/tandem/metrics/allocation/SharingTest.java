package dev.tandem.metrics.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is allocated and what is not are together the bill. */
class SharingTest {

    private static final UUID SHOP = new UUID(0, 1);
    private static final UUID SEARCH = new UUID(0, 2);

    private static Match match(Map<String, List<String>> tags, List<String> subAccounts, List<String> services) {
        return new Match(tags, subAccounts, services, null, null, null, null, null);
    }

    private static ChargeGroup charge(String subAccount, String service, Map<String, String> tags, String cost) {
        BigDecimal amount = new BigDecimal(cost);
        return new ChargeGroup(
                "Cloud", "acc", subAccount, service, null, "4711", null, tags, 1, amount, amount.negate());
    }

    private static Rule rule(int number, Match match, Object... shares) {
        List<Share> list = new ArrayList<>();
        for (int i = 0; i < shares.length; i += 2) {
            list.add(new Share((UUID) shares[i], new BigDecimal((String) shares[i + 1])));
        }
        return new Rule(new UUID(1, number), match, list);
    }

    @Test
    void theFirstRuleThatFitsHasTheCharge() {
        Sharing sharing = new Sharing(List.of(
                rule(1, match(Map.of("app", List.of("shop")), null, null), SHOP, "100"),
                rule(2, match(null, null, List.of("Queue")), SEARCH, "100")));
        sharing.add(charge("a", "Queue", Map.of("app", "shop"), "1"));
        sharing.add(charge("a", "Queue", Map.of("app", "other"), "2"));
        sharing.add(charge("a", "Disk", Map.of(), "4"));

        List<Part> parts = sharing.parts();

        assertEquals(
                List.of("1", "2", "4"),
                parts.stream().map(part -> plain(part.billed())).toList());
        assertEquals(
                List.of("-1", "-2", "-4"),
                parts.stream().map(part -> plain(part.effective())).toList());
        assertNull(parts.get(2).initiativeId());
    }

    @Test
    void aCentThatCannotBeHalvedIsNotLost() {
        Sharing sharing =
                new Sharing(List.of(rule(1, match(null, null, null), SHOP, "33.333333", SEARCH, "66.666667")));
        sharing.add(charge("a", "Queue", Map.of(), "0.000000000000000001"));

        assertEquals(
                List.of("0", "0.000000000000000001", "0"),
                sharing.parts().stream().map(part -> plain(part.billed())).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "shop, a, true",
        "shop, b, false",
        "Shop, a, false",
        "'shop ', a, false",
    })
    void everyConditionMustHoldExactly(String app, String subAccount, boolean fits) {
        Match match = match(Map.of("app", List.of("shop", "checkout"), " org", List.of()), List.of("a"), null);

        assertEquals(fits, match.fits(charge(subAccount, "Queue", Map.of("app", app, " org", "x"), "1")));
    }

    @Test
    void aTagWithASpaceInItsKeyIsAnotherTag() {
        Match match = match(Map.of("org", List.of()), null, null);

        assertTrue(match.fits(charge(null, null, Map.of("org", "trey"), "1")));
        assertFalse(match.fits(charge(null, null, Map.of(" org", "trey"), "1")));
    }

    @Test
    void whateverTheRulesAreTheirPartsAreTheBill() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Rule> rules = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                rules.add(rule(random));
            }
            Sharing sharing = new Sharing(rules);
            BigDecimal billed = BigDecimal.ZERO;
            BigDecimal effective = BigDecimal.ZERO;
            List<ChargeGroup> unfit = new ArrayList<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                ChargeGroup charge = charge(random);
                sharing.add(charge);
                billed = billed.add(charge.billed());
                effective = effective.add(charge.effective());
                if (rules.stream().noneMatch(rule -> rule.match().fits(charge))) {
                    unfit.add(charge);
                }
            }
            List<Part> parts = sharing.parts();

            assertSame(billed, sum(parts, Part::billed), seed);
            assertSame(effective, sum(parts, Part::effective), seed);
            assertSame(
                    sum(unfit, ChargeGroup::billed), parts.get(parts.size() - 1).billed(), seed);
            assertTrue(parts.stream().allMatch(part -> part.billed().scale() <= 18), "seed " + seed);
        }
    }

    private static Rule rule(Random random) {
        List<Share> shares = new ArrayList<>();
        BigDecimal left = new BigDecimal(100);
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            BigDecimal percentage =
                    i == count - 1 ? left : new BigDecimal(1 + random.nextInt(30_000_000)).movePointLeft(6);
            left = left.subtract(percentage);
            shares.add(new Share(new UUID(2, random.nextInt(6)), percentage));
        }
        Match match = match(
                random.nextBoolean() ? Map.of("app", List.of("a" + random.nextInt(3))) : null,
                random.nextBoolean() ? List.of("s" + random.nextInt(3)) : null,
                null);
        return new Rule(new UUID(1, random.nextInt()), match, shares);
    }

    private static ChargeGroup charge(Random random) {
        return new ChargeGroup(
                "Cloud",
                "acc",
                "s" + random.nextInt(3),
                "Queue",
                null,
                null,
                null,
                random.nextBoolean() ? Map.of("app", "a" + random.nextInt(3)) : Map.of(),
                1 + random.nextInt(5),
                new BigDecimal(random.nextLong()).movePointLeft(random.nextInt(19)),
                new BigDecimal(random.nextInt()).movePointLeft(18));
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> cost) {
        return parts.stream().map(cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void assertSame(BigDecimal expected, BigDecimal actual, int seed) {
        assertEquals(0, expected.compareTo(actual), () -> "seed " + seed + ": " + expected + " and " + actual);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
