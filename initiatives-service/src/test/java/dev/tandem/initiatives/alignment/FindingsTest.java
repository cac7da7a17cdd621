package dev.tandem.initiatives.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final UUID GROW = new UUID(0, 1);
    private static final UUID SAVE = new UUID(0, 2);
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final UUID OVER = new UUID(1, 3);

    private final Goals goals = new Goals(List.of(goal(GROW, "60", "45", true), goal(SAVE, "40", null, false)));
    private final List<Work> works = List.of(
            work(FIRST, true, true, List.of()),
            work(SECOND, true, false, List.of(new Work.Serves(0, new BigDecimal("100")))),
            work(OVER, false, false, List.of()));

    @Test
    void whatIsMissingOrApartIsFoundOnce() {
        Findings findings = findings(true, nothing());

        assertEquals(List.of(FIRST), ids(findings, FindingKind.INITIATIVE_WITHOUT_OBJECTIVE));
        assertEquals(List.of(SAVE), ids(findings, FindingKind.OBJECTIVE_WITHOUT_INITIATIVE));
        assertEquals(List.of(SECOND, SAVE), ids(findings, FindingKind.OWNER_MISSING));
        assertEquals(
                List.of("BUSINESS"),
                findings.of(FindingKind.OWNER_MISSING).get(0).sides());
        assertEquals(List.of(SAVE), ids(findings, FindingKind.WEIGHT_MISSING));
        assertEquals(
                List.of("TECHNOLOGY"),
                findings.of(FindingKind.WEIGHT_MISSING).get(0).sides());
        assertEquals(List.of(GROW), ids(findings, FindingKind.WEIGHTS_APART));
        assertEquals(
                new BigDecimal("15"),
                findings.of(FindingKind.WEIGHTS_APART).get(0).difference());
    }

    @Test
    void aPartOfThePortfolioIsAskedOnlyAboutWhatItContributesTo() {
        Findings findings = findings(false, nothing());

        assertEquals(List.of(), ids(findings, FindingKind.OBJECTIVE_WITHOUT_INITIATIVE));
        assertEquals(List.of(SECOND), ids(findings, FindingKind.OWNER_MISSING));
        assertEquals(List.of(), ids(findings, FindingKind.WEIGHT_MISSING));
        assertEquals(List.of(GROW), ids(findings, FindingKind.WEIGHTS_APART));
    }

    @Test
    void whatIsLateComesInTheOrderOfItsDayAndOthersInitiativesAreLeftOut() {
        UUID elsewhere = new UUID(9, 9);
        Findings findings = findings(
                true,
                new Signals(
                        List.of(
                                new Signals.CheckIns(FIRST, null, DAY.plusDays(2), false),
                                new Signals.CheckIns(SECOND, DAY.plusDays(1), DAY, true),
                                new Signals.CheckIns(elsewhere, DAY, DAY, true)),
                        List.of(
                                new Signals.Waiting(SECOND, "START", "TECHNOLOGY", DAY.plusDays(1), true),
                                new Signals.Waiting(SECOND, "START", "FINANCE", null, false),
                                new Signals.Waiting(FIRST, "APPROVE", "BUSINESS", DAY, true)),
                        List.of(
                                new Signals.Deadline(FIRST, "Vault", DAY, Signals.State.AT_RISK),
                                new Signals.Deadline(FIRST, "Certificate", DAY, Signals.State.ON_TRACK),
                                new Signals.Deadline(SECOND, "Old system", DAY, Signals.State.BREACHED))));

        assertEquals(List.of(SECOND, FIRST), ids(findings, FindingKind.CHECK_IN_OVERDUE));
        assertEquals(DAY, findings.of(FindingKind.CHECK_IN_OVERDUE).get(0).dueOn());
        assertEquals(
                List.of("BUSINESS", "TECHNOLOGY"),
                findings.of(FindingKind.CHECK_IN_OVERDUE).get(0).sides());
        assertEquals(
                List.of("TECHNOLOGY"),
                findings.of(FindingKind.CHECK_IN_OVERDUE).get(1).sides());
        assertEquals(List.of(SECOND), ids(findings, FindingKind.CHECK_INS_DIVERGING));
        assertEquals(List.of(FIRST, SECOND), ids(findings, FindingKind.SIGN_OFF_OVERDUE));
        assertEquals("APPROVE", findings.of(FindingKind.SIGN_OFF_OVERDUE).get(0).gate());
        assertEquals(
                "Vault",
                findings.of(FindingKind.SECURITY_DEADLINE_AT_RISK).get(0).deadline());
        assertEquals(List.of(SECOND), ids(findings, FindingKind.SECURITY_DEADLINE_BREACHED));
    }

    @Test
    void theOrderOfWhatWasReadChangesNothing() {
        for (long seed = 0; seed < 300; seed++) {
            RandomPortfolio portfolio = RandomPortfolio.of(seed);
            List<RandomPortfolio.Draft> drafts = new ArrayList<>(portfolio.drafts());
            Collections.shuffle(drafts, new Random(seed));

            assertEquals(all(portfolio), all(new RandomPortfolio(portfolio.goals(), drafts)), "seed " + seed);
        }
    }

    private static Map<FindingKind, List<Findings.Item>> all(RandomPortfolio portfolio) {
        Goals tree = portfolio.tree();
        Findings findings = Findings.of(tree, portfolio.works(tree), portfolio.tally(tree), true, nothing());
        return Arrays.stream(FindingKind.values()).collect(Collectors.toMap(kind -> kind, findings::of));
    }

    private Findings findings(boolean whole, Signals signals) {
        Tally tally = new Tally();
        works.forEach(tally::add);
        return Findings.of(goals, works, tally, whole, signals);
    }

    private static Signals nothing() {
        return new Signals(List.of(), List.of(), List.of());
    }

    private static List<UUID> ids(Findings findings, FindingKind kind) {
        return findings.of(kind).stream().map(Findings.Item::id).toList();
    }

    private static Work work(UUID id, boolean open, boolean businessOwned, List<Work.Serves> serves) {
        return new Work(
                id,
                null,
                null,
                false,
                open,
                open,
                businessOwned,
                true,
                serves,
                Work.unserved(serves),
                Map.of(),
                Map.of(),
                Work.Care.NOTHING);
    }

    private static Goal goal(UUID id, String business, String technology, boolean owned) {
        return new Goal(
                id,
                null,
                "Objective",
                "EFFICIENCY",
                new BigDecimal(business),
                technology == null ? null : new BigDecimal(technology),
                owned,
                true);
    }
}
