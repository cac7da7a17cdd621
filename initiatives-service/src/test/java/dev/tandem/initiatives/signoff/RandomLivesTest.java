package dev.tandem.initiatives.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.initiatives.gate.DualSignOff;
import dev.tandem.initiatives.gate.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A thousand random lives on the classes that decide, against the rules told a second time. */
class RandomLivesTest {

    private static final int LIVES = 1000;
    private static final int COMMANDS = 80;

    @Test
    void aThousandRandomLivesGoAsTheModelSays() {
        Set<String> statuses = new HashSet<>();
        Set<String> refusals = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (int seed = 0; seed < LIVES; seed++) {
            RandomCommands commands = new RandomCommands(seed);
            RandomCommands.Start start = commands.start(true);
            LifeModel model = new LifeModel(start);
            PureLife life = new PureLife(start);
            List<Object> log = new ArrayList<>(List.of("seed " + seed, start));
            for (int i = 0; i < COMMANDS; i++) {
                LifeCommand command = commands.next(model);
                log.add(command);
                Life.Answer expected = model.obey(command);
                assertEquals(expected, life.obey(command), () -> "after " + log);
                assertEquals(model.snapshot(), life.snapshot(), () -> "after " + log);
                assertEquals(model.events(), life.events(), () -> "after " + log);
                refusals.add(expected.refusal());
                statuses.add(model.snapshot().status());
            }
            told.addAll(model.events());
        }

        assertEquals(
                Arrays.stream(Status.values()).map(Status::name).collect(Collectors.toSet()),
                statuses,
                "every status is reached");
        Arrays.stream(DualSignOff.Rule.values())
                .forEach(rule -> assertTrue(refusals.contains(rule.name()), rule + " never refused anything"));
        assertTrue(
                told.containsAll(Set.of(
                        "approved",
                        "started",
                        "went-live",
                        "closed",
                        "rejected",
                        "re-proposed",
                        "cancelled",
                        "held",
                        "resumed",
                        "gate-requested",
                        "condition-closed",
                        "sign-off-voided",
                        "adopted")),
                () -> "not everything happened: " + told);
    }
}
