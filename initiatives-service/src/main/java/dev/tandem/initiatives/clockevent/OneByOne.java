package dev.tandem.initiatives.clockevent;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** How a finder goes through what it has found. */
public final class OneByOne {

    private static final Logger LOG = Logger.getLogger(OneByOne.class);

    private OneByOne() {}

    /** Looks at each in a transaction of its own; one that fails is logged and does not keep the rest from its turn. */
    public static void look(List<UUID> ids, Consumer<UUID> look) {
        for (UUID id : ids) {
            try {
                QuarkusTransaction.requiringNew().run(() -> look.accept(id));
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "%s could not be looked at; the next round tries again.", id);
            }
        }
    }
}
