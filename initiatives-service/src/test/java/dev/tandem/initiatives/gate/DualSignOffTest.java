package dev.tandem.initiatives.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.initiatives.gate.DualSignOff.Facts;
import dev.tandem.initiatives.gate.DualSignOff.Given;
import dev.tandem.initiatives.gate.DualSignOff.Outcome;
import dev.tandem.initiatives.gate.DualSignOff.Proposed;
import dev.tandem.initiatives.gate.DualSignOff.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DualSignOffTest {

    private static final int V = 2;
    private static final Set<Side> BOTH = EnumSet.of(Side.BUSINESS, Side.TECHNOLOGY);

    /** Standing approvals and earlier signatures are written {@code SIDE:who:version}; "-" is nothing. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                             | status   | plan | bo  | to  | gate    | side       | decision | by      | v | standing       | before     | asks    | open | outcome
        first side waits for the other     | PROPOSED | 2    | bob | tom | APPROVE | BUSINESS   | APPROVE  | bianca  | 2 | -              | -          | -       | -    | WAITING TECHNOLOGY
        the other side waits as well       | PROPOSED | 2    | bob | tom | APPROVE | TECHNOLOGY | APPROVE  | tina    | 2 | -              | -          | -       | -    | WAITING BUSINESS
        the second side passes the gate    | PROPOSED | 2    | bob | tom | APPROVE | TECHNOLOGY | APPROVE  | tina    | 2 | BUSINESS:bianca:2 | -       | -       | -    | PASSED APPROVED
        in either order                    | PROPOSED | 2    | bob | tom | APPROVE | BUSINESS   | APPROVE  | bianca  | 2 | TECHNOLOGY:tina:2 | -       | -       | -    | PASSED APPROVED
        an owner may sign                  | PROPOSED | 2    | bob | tom | APPROVE | BUSINESS   | APPROVE  | bob     | 2 | TECHNOLOGY:tom:2  | -       | -       | -    | PASSED APPROVED
        an old version's yes counts not    | PROPOSED | 2    | bob | tom | APPROVE | BUSINESS   | APPROVE  | bianca  | 2 | TECHNOLOGY:tina:1 | -       | -       | -    | WAITING TECHNOLOGY
        finance opens nothing              | PROPOSED | 2    | bob | tom | APPROVE | FINANCE    | APPROVE  | fay     | 2 | BUSINESS:bianca:2 | -       | -       | -    | WAITING TECHNOLOGY
        finance stops nothing              | PROPOSED | 2    | bob | tom | APPROVE | FINANCE    | REJECT   | fay     | 2 | BUSINESS:bianca:2 | -       | -       | -    | NOTED TECHNOLOGY
        one no rejects a proposal          | PROPOSED | 2    | bob | tom | APPROVE | BUSINESS   | REJECT   | bianca  | 2 | TECHNOLOGY:tina:2 | -       | -       | -    | TURNED_DOWN REJECTED
        a no needs no owners               | PROPOSED | 2    | -   | -   | APPROVE | BUSINESS   | REJECT   | bianca  | 2 | -              | -          | -       | -    | TURNED_DOWN REJECTED
        a side may change its mind         | PROPOSED | 2    | bob | tom | APPROVE | BUSINESS   | REJECT   | bianca  | 2 | BUSINESS:bianca:2 | BUSINESS | -       | -    | TURNED_DOWN REJECTED
        a no elsewhere moves nothing       | APPROVED | 2    | bob | tom | START   | TECHNOLOGY | REJECT   | tina    | 2 | BUSINESS:bianca:2 | -       | -       | -    | TURNED_DOWN APPROVED
        the author does not sign           | PROPOSED | 2    | bob | tom | APPROVE | BUSINESS   | APPROVE  | author  | 2 | -              | -          | -       | -    | REFUSED OWN_WORK
        the author does not reject either  | PROPOSED | 2    | bob | tom | APPROVE | BUSINESS   | REJECT   | author  | 2 | -              | -          | -       | -    | REFUSED OWN_WORK
        the plan's writer does not sign    | PROPOSED | 2    | bob | tom | APPROVE | BUSINESS   | APPROVE  | planner | 2 | -              | -          | -       | -    | REFUSED OWN_WORK
        nobody signs two sides             | PROPOSED | 2    | bob | tom | APPROVE | TECHNOLOGY | APPROVE  | bianca  | 2 | BUSINESS:bianca:2 | BUSINESS | -       | -    | REFUSED BOTH_SIDES
        nor after the first was voided     | PROPOSED | 2    | bob | tom | APPROVE | TECHNOLOGY | APPROVE  | bianca  | 2 | -              | BUSINESS   | -       | -    | REFUSED BOTH_SIDES
        finance and business are two       | PROPOSED | 2    | bob | tom | APPROVE | BUSINESS   | APPROVE  | fay     | 2 | -              | FINANCE    | -       | -    | REFUSED BOTH_SIDES
        a side signs once                  | PROPOSED | 2    | bob | tom | APPROVE | BUSINESS   | APPROVE  | berta   | 2 | BUSINESS:bianca:2 | -       | -       | -    | REFUSED SIDE_ALREADY_SIGNED
        a stale version                    | PROPOSED | 2    | bob | tom | APPROVE | BUSINESS   | APPROVE  | bianca  | 1 | -              | -          | -       | -    | REFUSED PLAN_VERSION_STALE
        a version that is not there yet    | PROPOSED | 2    | bob | tom | APPROVE | BUSINESS   | APPROVE  | bianca  | 3 | -              | -          | -       | -    | REFUSED PLAN_VERSION_STALE
        without a plan                     | PROPOSED | 0    | bob | tom | APPROVE | BUSINESS   | APPROVE  | bianca  | 1 | -              | -          | -       | -    | REFUSED PLAN_MISSING
        without a business owner           | PROPOSED | 2    | -   | tom | APPROVE | BUSINESS   | APPROVE  | bianca  | 2 | -              | -          | -       | -    | REFUSED OWNER_MISSING
        without a technology owner         | PROPOSED | 2    | bob | -   | APPROVE | BUSINESS   | APPROVE  | bianca  | 2 | -              | -          | -       | -    | REFUSED OWNER_MISSING
        a gate that is not open            | PROPOSED | 2    | bob | tom | START   | BUSINESS   | APPROVE  | bianca  | 2 | -              | -          | -       | -    | REFUSED GATE_NOT_OPEN
        on hold nothing is signed          | ON_HOLD  | 2    | bob | tom | START   | BUSINESS   | APPROVE  | bianca  | 2 | -              | -          | -       | -    | REFUSED GATE_NOT_OPEN
        finance asked is waited for        | PROPOSED | 2    | bob | tom | APPROVE | TECHNOLOGY | APPROVE  | tina    | 2 | BUSINESS:bianca:2 | -       | FINANCE | -    | WAITING FINANCE
        finance asked passes the gate      | PROPOSED | 2    | bob | tom | APPROVE | FINANCE    | APPROVE  | fay     | 2 | BUSINESS:bianca:2,TECHNOLOGY:tina:2 | - | FINANCE | - | PASSED APPROVED
        finance asked may say no           | PROPOSED | 2    | bob | tom | APPROVE | FINANCE    | REJECT   | fay     | 2 | BUSINESS:bianca:2 | -       | FINANCE | -    | TURNED_DOWN REJECTED
        finance that wrote does not sign   | PROPOSED | 2    | bob | tom | APPROVE | FINANCE    | APPROVE  | planner | 2 | -              | -          | FINANCE | -    | REFUSED OWN_WORK
        finance's yes before it was asked  | PROPOSED | 2    | bob | tom | APPROVE | TECHNOLOGY | APPROVE  | tina    | 2 | BUSINESS:bianca:2,FINANCE:fay:2 | - | FINANCE | - | PASSED APPROVED
        a yes with conditions is a yes     | PROPOSED | 2    | bob | tom | APPROVE | TECHNOLOGY | APPROVE_WITH_CONDITIONS | tina | 2 | BUSINESS:bianca:2 | - | - | - | PASSED APPROVED
        a yes with conditions comes once   | PROPOSED | 2    | bob | tom | APPROVE | BUSINESS   | APPROVE_WITH_CONDITIONS | berta | 2 | BUSINESS:bianca:2 | - | - | - | REFUSED SIDE_ALREADY_SIGNED
        an open condition stops the next   | APPROVED | 2    | bob | tom | START   | BUSINESS   | APPROVE  | bianca  | 2 | -              | -          | -       | 3    | REFUSED CONDITION_OPEN
        an open condition stops no no      | APPROVED | 2    | bob | tom | START   | BUSINESS   | REJECT   | bianca  | 2 | -              | -          | -       | 3    | TURNED_DOWN APPROVED
        """)
    void theRuleDecidesAsTheTableSays(
            String what,
            Status status,
            int plan,
            String bo,
            String to,
            Gate gate,
            Side side,
            SignOffDecision decision,
            String by,
            int v,
            String standing,
            String before,
            String asks,
            String open,
            String outcome) {
        Facts facts = facts(
                status,
                false,
                orNull(bo),
                orNull(to),
                "author",
                plan,
                "planner",
                standing(gate, standing),
                before.equals("-") ? Set.of() : EnumSet.of(Side.valueOf(before)),
                asks.equals("-") ? BOTH : EnumSet.allOf(Side.class),
                open.equals("-") ? List.of() : List.of(Integer.valueOf(open)));
        assertEquals(outcome, described(DualSignOff.decide(new Proposed(gate, side, decision, by, v), facts)), what);
    }

    @Test
    void anAdoptedInitiativeIsSignedAndKeepsItsStatus() {
        Facts facts = facts(
                Status.LIVE,
                true,
                "bob",
                "tom",
                "loader",
                V,
                "loader",
                standing(Gate.APPROVE, "BUSINESS:bianca:2"),
                Set.of(),
                BOTH,
                List.of());
        assertEquals(
                new Outcome.Passed(Status.LIVE),
                DualSignOff.decide(
                        new Proposed(Gate.APPROVE, Side.TECHNOLOGY, SignOffDecision.APPROVE, "tina", V), facts));
    }

    @Test
    void approvalsOfAnotherGateDoNotCount() {
        Facts facts = facts(
                Status.APPROVED,
                false,
                "bob",
                "tom",
                "author",
                V,
                "planner",
                standing(Gate.REBASELINE, "BUSINESS:bianca:2"),
                Set.of(),
                BOTH,
                List.of());
        assertEquals(
                new Outcome.Waiting(EnumSet.of(Side.BUSINESS)),
                DualSignOff.decide(
                        new Proposed(Gate.START, Side.TECHNOLOGY, SignOffDecision.APPROVE, "tina", V), facts));
    }

    @Test
    void aRefusalNamesTheSideAndTheRule() {
        Facts facts = facts(
                Status.PROPOSED,
                false,
                "bob",
                "tom",
                "author",
                V,
                "planner",
                List.of(),
                EnumSet.of(Side.BUSINESS),
                BOTH,
                List.of());
        Outcome outcome = DualSignOff.decide(
                new Proposed(Gate.APPROVE, Side.TECHNOLOGY, SignOffDecision.APPROVE, "bianca", V), facts);
        String why = assertInstanceOf(Outcome.Refused.class, outcome).why();
        assertTrue(why.contains("never signs two sides") && why.contains("BUSINESS"), why);
    }

    @Test
    void askingForAGateThatEverySideHasSignedPassesIt() {
        Facts facts = facts(
                Status.PROPOSED,
                false,
                "bob",
                "tom",
                "author",
                V,
                "planner",
                standing(Gate.APPROVE, "BUSINESS:bianca:2,TECHNOLOGY:tina:2"),
                Set.of(),
                BOTH,
                List.of());
        assertEquals(new Outcome.Passed(Status.APPROVED), DualSignOff.request(Gate.APPROVE, V, facts));
        assertEquals("REFUSED PLAN_VERSION_STALE", described(DualSignOff.request(Gate.APPROVE, 1, facts)));
        assertEquals("REFUSED GATE_NOT_OPEN", described(DualSignOff.request(Gate.START, V, facts)));
    }

    /** Whoever signs whatever in whatever order: a gate that passed had two different people, neither an author. */
    @Property
    void aGateNeverPassesWithoutTwoPeopleWhoWroteNothing(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 4) Integer> people,
            @ForAll @Size(min = 12, max = 12) List<Side> sides,
            @ForAll @Size(min = 12, max = 12) List<SignOffDecision> decisions) {
        List<String> names = List.of("author", "planner", "bianca", "tina", "berta");
        List<Given> standing = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            String by = names.get(people.get(i));
            Set<Side> before = standing.stream()
                    .filter(given -> given.by().equals(by))
                    .map(Given::side)
                    .collect(Collectors.toSet());
            Facts facts = facts(
                    Status.PROPOSED,
                    false,
                    "bob",
                    "tom",
                    "author",
                    V,
                    "planner",
                    List.copyOf(standing),
                    before,
                    BOTH,
                    List.of());
            Proposed proposed = new Proposed(Gate.APPROVE, sides.get(i), decisions.get(i), by, V);
            Outcome outcome = DualSignOff.decide(proposed, facts);
            if (outcome instanceof Outcome.Waiting && proposed.decision().approves()) {
                standing.add(new Given(Gate.APPROVE, proposed.side(), by, V));
            }
            if (outcome instanceof Outcome.Passed) {
                Side other = proposed.side() == Side.BUSINESS ? Side.TECHNOLOGY : Side.BUSINESS;
                String otherBy = standing.stream()
                        .filter(given -> given.side() == other)
                        .findFirst()
                        .orElseThrow()
                        .by();
                assertTrue(!by.equals(otherBy) && !List.of("author", "planner").contains(by));
                assertTrue(!List.of("author", "planner").contains(otherBy));
                return;
            }
            if (outcome instanceof Outcome.TurnedDown) {
                return;
            }
        }
    }

    private static String described(Outcome outcome) {
        if (outcome instanceof Outcome.Passed passed) {
            return "PASSED " + passed.next();
        }
        if (outcome instanceof Outcome.Waiting waiting) {
            return "WAITING " + waiting.missing().stream().map(Side::name).collect(Collectors.joining(","));
        }
        if (outcome instanceof Outcome.Noted noted) {
            return "NOTED " + noted.missing().stream().map(Side::name).collect(Collectors.joining(","));
        }
        if (outcome instanceof Outcome.TurnedDown down) {
            return "TURNED_DOWN " + down.next();
        }
        Rule rule = ((Outcome.Refused) outcome).rule();
        return "REFUSED " + rule;
    }

    private static Facts facts(
            Status status,
            boolean unsignedAdopted,
            String businessOwner,
            String technologyOwner,
            String author,
            int planVersion,
            String planAuthor,
            List<Given> standing,
            Set<Side> signedBefore,
            Set<Side> asked,
            List<Integer> open) {
        return new Facts(
                status,
                unsignedAdopted,
                businessOwner,
                technologyOwner,
                author,
                planVersion,
                planAuthor,
                asked,
                standing,
                signedBefore,
                open);
    }

    private static List<Given> standing(Gate gate, String text) {
        if (text.equals("-")) {
            return List.of();
        }
        return Arrays.stream(text.split(","))
                .map(one -> one.split(":"))
                .map(parts -> new Given(gate, Side.valueOf(parts[0]), parts[1], Integer.parseInt(parts[2])))
                .toList();
    }

    private static String orNull(String text) {
        return text.equals("-") ? null : text;
    }
}
