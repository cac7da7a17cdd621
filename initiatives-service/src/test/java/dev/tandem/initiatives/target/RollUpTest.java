package dev.tandem.initiatives.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollUpTest {

    private final List<RollUp.Node> nodes = new ArrayList<>();

    @ParameterizedTest(name = "{0} make {1}")
    @CsvSource({"'', null", "40, 40", "'40 60', 50", "'140 60', 80", "'-500 60', 30", "'100 100', 100"})
    void ownTargetsCountEquallyEachHeldBetween0And100(String progress, String expected) {
        UUID goal = node(null, null, progress);

        assertEquals(expected, overall(goal));
    }

    @Test
    void objectivesBelowCountByTheirAgreedWeight() {
        UUID top = node(null, null, "");
        node(top, "30", "100");
        node(top, "10", "20");
        node(top, null, "0");
        node(top, "60", "");

        assertEquals("80", overall(top), "one without a weight and one without a measurement do not count");
    }

    @Test
    void objectivesWithoutAWeightCountEquallyWhereNoneHasOne() {
        UUID top = node(null, null, "");
        node(top, null, "100");
        node(top, "0", "50");
        node(top, null, "");

        assertEquals("75", overall(top));
    }

    @Test
    void ownTargetsAndObjectivesBelowAreTwoHalves() {
        UUID top = node(null, null, "20 40");
        UUID middle = node(top, "50", "");
        node(middle, "10", "90");

        assertEquals("60", overall(top));
        assertEquals("90", overall(middle));
    }

    @Test
    void whereNothingIsMeasuredThereIsNoProgress() {
        UUID top = node(null, "100", "");
        node(top, "100", "");

        assertEquals("null", overall(top));
    }

    @Test
    void inAThousandTreesProgressLiesBetweenTheLeastAndTheMostBelow() {
        Random random = new Random(33);
        for (int tree = 0; tree < 1000; tree++) {
            nodes.clear();
            List<UUID> ids = new ArrayList<>();
            int size = 1 + random.nextInt(12);
            for (int i = 0; i < size; i++) {
                UUID parent = ids.isEmpty() ? null : ids.get(random.nextInt(ids.size()));
                String weight = random.nextBoolean() ? Integer.toString(random.nextInt(101)) : null;
                String progress = random.nextInt(3) == 0 ? "" : (random.nextInt(301) - 100) + " 50";
                ids.add(node(parent, weight, progress));
            }
            Map<UUID, RollUp.Result> results = RollUp.of(nodes);
            for (RollUp.Node node : nodes) {
                BigDecimal overall = results.get(node.id()).overall();
                boolean measuredBelow = nodes.stream()
                        .anyMatch(other ->
                                isBelow(other, node) && !other.progress().isEmpty());
                assertEquals(measuredBelow, overall != null);
                assertTrue(
                        overall == null || (overall.signum() >= 0 && overall.compareTo(BigDecimal.valueOf(100)) <= 0));
            }
        }
    }

    private boolean isBelow(RollUp.Node node, RollUp.Node above) {
        if (node.id().equals(above.id())) {
            return true;
        }
        return nodes.stream()
                .filter(parent -> parent.id().equals(node.parentId()))
                .anyMatch(parent -> isBelow(parent, above));
    }

    private UUID node(UUID parent, String weight, String progress) {
        UUID id = UUID.randomUUID();
        List<BigDecimal> measured = progress.isEmpty()
                ? List.of()
                : List.of(progress.split(" ")).stream().map(BigDecimal::new).toList();
        nodes.add(
                new RollUp.Node(id, parent, weight == null ? null : new BigDecimal(weight), measured.size(), measured));
        return id;
    }

    private String overall(UUID id) {
        BigDecimal overall = RollUp.of(nodes).get(id).overall();
        return overall == null ? "null" : overall.stripTrailingZeros().toPlainString();
    }
}
