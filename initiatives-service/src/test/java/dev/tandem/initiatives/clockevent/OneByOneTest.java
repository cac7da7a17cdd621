package dev.tandem.initiatives.clockevent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class OneByOneTest {

    @Test
    void oneThatCannotBeLookedAtDoesNotKeepTheRestFromItsTurn() {
        UUID bad = UUID.randomUUID();
        List<UUID> ids = List.of(UUID.randomUUID(), bad, UUID.randomUUID());
        List<UUID> lookedAt = new ArrayList<>();

        OneByOne.look(ids, id -> {
            if (id.equals(bad)) {
                throw new IllegalStateException("This one is broken.");
            }
            lookedAt.add(id);
        });

        assertEquals(List.of(ids.get(0), ids.get(2)), lookedAt);
    }
}
