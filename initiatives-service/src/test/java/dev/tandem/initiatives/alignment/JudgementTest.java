package dev.tandem.initiatives.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final UUID GROW = new UUID(0, 1);
    private static final UUID SAVE = new UUID(0, 2);

    private final Goals goals = new Goals(List.of(goal(GROW, "60", "40"), goal(SAVE, "40", "60")));

    @Test
    void moneyIsInPlaceAsFarAsItLiesWhereItWasAgreed() {
        Tally tally =
                tally(work(Map.of(GROW, "100"), Map.of("EUR", "700")), work(Map.of(SAVE, "100"), Map.of("EUR", "300")));

        // Agreed are half and half: 50 of the 70 per cent and all of the 30 are in place.
        assertEquals("80.0", value(new Judgement(goals, tally, true), AlignmentPart.PLANNED_MONEY));
    }

    @Test
    void anInitiativesMoneyIsSplitByItsContributionsAndTheRestServesNothing() {
        Tally tally =
                tally(work(Map.of(GROW, "50", SAVE, "30"), Map.of("EUR", "100")), work(Map.of(), Map.of("EUR", "100")));

        assertEquals("40.0", value(new Judgement(goals, tally, true), AlignmentPart.PLANNED_MONEY));
    }

    @Test
    void currenciesCountByHowManyInitiativesHaveMoneyInThem() {
        Tally tally = tally(
                work(Map.of(GROW, "50", SAVE, "50"), Map.of("EUR", "1")),
                work(Map.of(GROW, "50", SAVE, "50"), Map.of("EUR", "1")),
                work(Map.of(GROW, "50", SAVE, "50"), Map.of("EUR", "1")),
                work(Map.of(GROW, "100"), Map.of("USD", "1000000")));

        // Three at 100 and one at 50.
        assertEquals("87.5", value(new Judgement(goals, tally, true), AlignmentPart.PLANNED_MONEY));
    }

    @Test
    void whatNetsOutBelowZeroLiesNowhere() {
        Tally tally =
                tally(work(Map.of(GROW, "100"), Map.of("EUR", "100")), work(Map.of(SAVE, "100"), Map.of("EUR", "-40")));

        assertEquals("50.0", value(new Judgement(goals, tally, true), AlignmentPart.PLANNED_MONEY));
    }

    @Test
    void withoutMoneyOrWithoutAgreedWeightsMoneyIsNotJudged() {
        Goals silent = new Goals(List.of(goal(GROW, "60", null)));
        Tally tally = new Tally();
        tally.add(work(silent, Map.of(GROW, "100"), Map.of("EUR", "100")));

        assertNull(value(new Judgement(silent, tally, true), AlignmentPart.PLANNED_MONEY));
        assertNull(value(
                new Judgement(goals, tally(work(Map.of(GROW, "100"), Map.of())), true), AlignmentPart.PLANNED_MONEY));
    }

    @Test
    void aPartOfThePortfolioIsJudgedByTheObjectivesItContributesTo() {
        Tally tally = tally(work(Map.of(GROW, "100"), Map.of("EUR", "700")));

        assertEquals("100.0", value(new Judgement(goals, tally, false), AlignmentPart.PLANNED_MONEY));
        assertNull(value(new Judgement(goals, tally, false), AlignmentPart.OBJECTIVES_WITH_INITIATIVE));
        assertEquals("50.0", value(new Judgement(goals, tally, true), AlignmentPart.PLANNED_MONEY));
        assertEquals("50.0", value(new Judgement(goals, tally, true), AlignmentPart.OBJECTIVES_WITH_INITIATIVE));
    }

    @Test
    void securityDeadlinesAtRiskCountHalf() {
        Tally tally = new Tally();
        tally.add(cared(new Work.Care(true, 4, 1, 1, 1, 2)));
        tally.add(cared(new Work.Care(false, 0, 0, 0, 0, 0)));

        Judgement judgement = new Judgement(goals, tally, true);
        assertEquals("37.5", value(judgement, AlignmentPart.SECURITY_DEADLINES));
        assertEquals("75.0", value(judgement, AlignmentPart.SIGN_OFFS));
        assertEquals("50.0", value(judgement, AlignmentPart.CHECK_INS));
        assertEquals("80.0", value(judgement, AlignmentPart.AGREED_WEIGHTS));
    }

    @Test
    void theOrderOfInitiativesAndObjectivesChangesNothing() {
        for (long seed = 0; seed < 1000; seed++) {
            RandomPortfolio portfolio = RandomPortfolio.of(seed);
            List<Goal> otherGoals = new ArrayList<>(portfolio.goals());
            List<RandomPortfolio.Draft> otherDrafts = new ArrayList<>(portfolio.drafts());
            Collections.shuffle(otherGoals, new Random(seed));
            Collections.shuffle(otherDrafts, new Random(seed));
            RandomPortfolio other = new RandomPortfolio(otherGoals, otherDrafts);
            for (boolean whole : List.of(true, false)) {
                assertEquals(overall(portfolio, whole), overall(other, whole), "seed " + seed);
            }
        }
    }

    @Test
    void talliesOfPartsAddUpToTheTallyOfAll() {
        for (long seed = 0; seed < 1000; seed++) {
            RandomPortfolio portfolio = RandomPortfolio.of(seed);
            Goals tree = portfolio.tree();
            Groups stages = Groups.ofStages(List.of("SEARCH", "PURCHASE"));
            portfolio.works(tree).forEach(stages::add);

            assertEquals(overall(portfolio, true), new Judgement(tree, stages.total(), true).overall(), "seed " + seed);
        }
    }

    /** The same in binary numbers, from the published words, with the tree walked from its ends upwards. */
    @Test
    void moneyInPlaceIsWhatAPlainRecomputationSays() {
        for (long seed = 0; seed < 2000; seed++) {
            RandomPortfolio portfolio = RandomPortfolio.of(seed);
            Double expected = PlainMoney.inPlace(portfolio);
            BigDecimal value =
                    overall(portfolio, true).of(AlignmentPart.PLANNED_MONEY).value();
            if (expected == null) {
                assertNull(value, "seed " + seed);
            } else {
                assertEquals(100 * expected, value.doubleValue(), 0.0500001, "seed " + seed);
            }
        }
    }

    private static Overall overall(RandomPortfolio portfolio, boolean whole) {
        Goals tree = portfolio.tree();
        return new Judgement(tree, portfolio.tally(tree), whole).overall();
    }

    private static String value(Judgement judgement, AlignmentPart part) {
        BigDecimal value = judgement.overall().of(part).value();
        return value == null ? null : value.toPlainString();
    }

    private static Tally tally(Work... works) {
        Tally tally = new Tally();
        for (Work work : works) {
            tally.add(work);
        }
        return tally;
    }

    private Work work(Map<UUID, String> serves, Map<String, String> planned) {
        return work(goals, serves, planned);
    }

    private static Work work(Goals goals, Map<UUID, String> serves, Map<String, String> planned) {
        List<Work.Serves> served = new ArrayList<>();
        serves.forEach((id, weight) -> served.add(new Work.Serves(goals.place(id), new BigDecimal(weight))));
        Map<String, BigDecimal> money = new HashMap<>();
        planned.forEach((currency, amount) -> money.put(currency, new BigDecimal(amount)));
        return new Work(
                UUID.randomUUID(),
                null,
                null,
                false,
                true,
                true,
                true,
                true,
                served,
                Work.unserved(served),
                money,
                Map.of(),
                Work.Care.NOTHING);
    }

    private static Work cared(Work.Care care) {
        return new Work(
                UUID.randomUUID(),
                null,
                null,
                false,
                true,
                true,
                true,
                true,
                List.of(),
                Work.unserved(List.of()),
                Map.of(),
                Map.of(),
                care);
    }

    private static Goal goal(UUID id, String business, String technology) {
        return new Goal(
                id,
                null,
                "Objective",
                "EFFICIENCY",
                new BigDecimal(business),
                technology == null ? null : new BigDecimal(technology),
                true,
                true);
    }
}
