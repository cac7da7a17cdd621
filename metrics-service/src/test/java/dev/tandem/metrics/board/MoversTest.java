package dev.tandem.metrics.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoversTest {

    private static Amounts amounts(String... of) {
        BigDecimal[] each = new BigDecimal[6];
        for (int i = 0; i < each.length; i++) {
            each[i] = new BigDecimal(of[i]);
        }
        return new Amounts(each[0], each[1], each[2], each[3], each[4], each[5]);
    }

    private static Movers.Standing standing(String title, String actualCost) {
        return new Movers.Standing(title, amounts("0.00", "0.00", "0.00", "0.00", actualCost, "0.00"));
    }

    @Test
    void whatMovedIsTheSumOfSixChangesWithoutTheirSigns() {
        Movers movers = Movers.between(
                Map.of("a", new Movers.Standing("A", amounts("1.00", "2.00", "3.00", "4.00", "5.00", "6.00"))),
                Map.of("a", new Movers.Standing("A", amounts("0.50", "2.00", "4.00", "4.00", "5.00", "0.00"))),
                2);

        Mover mover = movers.most().get(0);
        assertEquals(amounts("-0.50", "0.00", "1.00", "0.00", "0.00", "-6.00"), mover.change());
        assertEquals(new BigDecimal("7.50"), mover.moved());
    }

    @Test
    void whatIsNewAndWhatIsGoneMovedFromNothingAndToNothing() {
        Movers movers =
                Movers.between(Map.of("gone", standing("Gone", "3.00")), Map.of("new", standing("New", "4.00")), 2);

        assertEquals(2, movers.moved());
        assertEquals(
                List.of("New", "Gone"), movers.most().stream().map(Mover::title).toList());
        assertEquals(new BigDecimal("-3.00"), movers.most().get(1).change().actualCost());
        assertEquals(Amounts.nothing(2), movers.most().get(1).now());
    }

    @Test
    void whatStaysIsNoMoverAndItsNewTitleIsNone() {
        Movers movers =
                Movers.between(Map.of("a", standing("Old name", "3.00")), Map.of("a", standing("New name", "3.00")), 2);

        assertEquals(new Movers(0, List.of()), movers);
    }

    @Test
    void theTenFarthestAreNamedInOneOrderWhateverTheOrderOfReading() {
        Random random = new Random(8785);
        for (int round = 0; round < 50; round++) {
            List<String> ids = new ArrayList<>();
            Map<String, Movers.Standing> now = new HashMap<>();
            for (int i = 0; i < 30; i++) {
                ids.add("id-" + i);
                now.put("id-" + i, standing("Title " + random.nextInt(5), random.nextInt(4) + ".00"));
            }
            Movers movers = Movers.between(Map.of(), now, 2);
            java.util.Collections.shuffle(ids, random);
            Map<String, Movers.Standing> shuffled = new java.util.LinkedHashMap<>();
            ids.forEach(id -> shuffled.put(id, now.get(id)));

            assertEquals(movers, Movers.between(Map.of(), shuffled, 2));
            long moved = now.values().stream()
                    .filter(of -> of.amounts().size().signum() != 0)
                    .count();
            assertEquals(moved, movers.moved());
            assertEquals(Math.min(10, moved), movers.most().size());
            for (int i = 1; i < movers.most().size(); i++) {
                assertTrue(movers.most()
                                .get(i - 1)
                                .moved()
                                .compareTo(movers.most().get(i).moved())
                        >= 0);
            }
        }
    }
}
