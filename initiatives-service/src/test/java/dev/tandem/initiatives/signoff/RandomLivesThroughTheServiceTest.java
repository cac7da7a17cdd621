package dev.tandem.initiatives.signoff;

import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.gate.Gate;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Fewer random lives, each command a request, against the same model. */
@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class RandomLivesThroughTheServiceTest {

    private static final int LIVES = 10;
    private static final int COMMANDS = 40;

    private ServiceLife last;

    @AfterEach
    void noLimits() {
        for (Gate gate : Gate.values()) {
            last.obey(new LifeCommand.Limit(gate, null));
        }
    }

    @Test
    void theServiceGoesAsTheModelSays() {
        String objective = post(business(), "/objectives", json("{'title': 'Served', 'theme': 'SECURITY'}"))
                .path("id");
        for (int seed = 0; seed < LIVES; seed++) {
            RandomCommands commands = new RandomCommands(1_000_000 + seed);
            RandomCommands.Start start = commands.start(false);
            LifeModel model = new LifeModel(start);
            last = new ServiceLife(start, objective);
            noLimits();
            List<Object> log = new ArrayList<>(List.of("seed " + seed, start));
            for (int i = 0; i < COMMANDS; i++) {
                LifeCommand command = commands.next(model);
                log.add(command);
                assertEquals(model.obey(command), last.obey(command), () -> "after " + log);
                assertEquals(model.snapshot(), last.snapshot(), () -> "after " + log);
            }
            assertEquals(model.events(), last.events(), () -> "after " + log);
        }
    }
}
