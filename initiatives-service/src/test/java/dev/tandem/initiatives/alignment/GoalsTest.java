package dev.tandem.initiatives.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GoalsTest {

    private static final UUID GROW = new UUID(0, 1);
    private static final UUID SAVE = new UUID(0, 2);
    private static final UUID SHOP = new UUID(0, 3);
    private static final UUID STORES = new UUID(0, 4);
    private static final UUID ABROAD = new UUID(0, 5);

    @Test
    void theWholeIsSharedOutFromTheTopByAgreedWeight() {
        Goals goals = new Goals(List.of(
                goal(GROW, null, "40", "20"),
                goal(SAVE, null, "10", "10"),
                goal(SHOP, GROW, "90", "90"),
                goal(STORES, GROW, "30", "30")));

        assertTrue(goals.agreed());
        assertShare("0.75", goals, GROW);
        assertShare("0.25", goals, SAVE);
        assertShare("0.5625", goals, SHOP);
        assertShare("0.1875", goals, STORES);
    }

    @Test
    void anObjectiveOfWhichOneSideIsSilentHasNoShareBesideOthersThatHave() {
        Goals goals = new Goals(List.of(goal(GROW, null, "40", "20"), goal(SAVE, null, "90", null)));

        assertShare("1", goals, GROW);
        assertShare("0", goals, SAVE);
    }

    @Test
    void objectivesBelowCountEquallyWhereNoneIsWeighed() {
        Goals goals = new Goals(
                List.of(goal(GROW, null, "5", "5"), goal(SHOP, GROW, null, null), goal(STORES, GROW, null, "70")));

        assertShare("0.5", goals, SHOP);
        assertShare("0.5", goals, STORES);
    }

    @Test
    void nothingIsAgreedWhereNoObjectiveAtTheTopIsWeighed() {
        assertFalse(new Goals(List.of(goal(GROW, null, null, "20"), goal(SHOP, GROW, "5", "5"))).agreed());
        assertFalse(new Goals(List.of(goal(GROW, null, "0", "0"))).agreed());
        assertFalse(new Goals(List.of()).agreed());
    }

    @Test
    void whatServesAnObjectiveServesThoseBelowItInTheAgreedProportion() {
        Goals goals = new Goals(List.of(
                goal(GROW, null, "5", "5"),
                goal(SHOP, GROW, "30", "30"),
                goal(STORES, GROW, "10", "10"),
                goal(ABROAD, STORES, "1", "1")));

        List<Goals.Spread> spread = goals.spread(goals.place(GROW));

        assertEquals(2, spread.size());
        assertEquals(goals.place(SHOP), spread.get(0).leaf());
        assertEquals(0, new BigDecimal("0.75").compareTo(spread.get(0).part()));
        assertEquals(goals.place(ABROAD), spread.get(1).leaf());
        assertEquals(0, new BigDecimal("0.25").compareTo(spread.get(1).part()));
    }

    @Test
    void whatIsServedServesWhatIsAbove() {
        Goals goals = new Goals(List.of(
                goal(GROW, null, "5", "5"),
                goal(SAVE, null, "5", "5"),
                goal(STORES, GROW, "10", "10"),
                goal(ABROAD, STORES, "1", "1")));
        BitSet these = new BitSet();
        these.set(goals.place(ABROAD));

        BitSet served = goals.served(these);

        assertTrue(served.get(goals.place(GROW)) && served.get(goals.place(STORES)));
        assertFalse(served.get(goals.place(SAVE)));
    }

    private static void assertShare(String expected, Goals goals, UUID id) {
        BigDecimal share = goals.share(goals.place(id));
        assertEquals(0, new BigDecimal(expected).compareTo(share), () -> "was " + share);
    }

    private static Goal goal(UUID id, UUID parent, String business, String technology) {
        return new Goal(id, parent, "Objective", "EFFICIENCY", number(business), number(technology), true, true);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
