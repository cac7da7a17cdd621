package dev.tandem.metrics.measurement;

import dev.tandem.http.request.Caller;
import dev.tandem.metrics.projection.KnownInitiatives;
import dev.tandem.metrics.security.Roles;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which facts one caller may write: finance any; an integrator those of a source it is the registered client of; a
 * portfolio manager those of its own initiatives. Several roles add up.
 */
final class WriteScope {

    private static final int MOST_KNOWN = 1000;

    private final boolean any;
    private final boolean integrator;
    private final String subject;
    private final Set<UUID> own;
    private final KnownInitiatives initiatives;
    private final Map<String, Boolean> sources = new HashMap<>();

    private WriteScope(boolean any, boolean integrator, String subject, Set<UUID> own, KnownInitiatives initiatives) {
        this.any = any;
        this.integrator = integrator;
        this.subject = subject;
        this.own = own;
        this.initiatives = initiatives;
    }

    static WriteScope of(Caller caller, KnownInitiatives initiatives) {
        String subject = caller.subject();
        boolean any = caller.has(Roles.FINANCE);
        Set<UUID> own = !any && caller.has(Roles.PORTFOLIO_MANAGER) ? initiatives.ownOf(subject) : Set.of();
        return new WriteScope(any, caller.has(Roles.INTEGRATOR), subject, own, initiatives);
    }

    /** Whether a fact may be written, or an earlier version of it be replaced. */
    boolean allows(String source, UUID initiativeId) {
        return any || (initiativeId != null && own.contains(initiativeId)) || (integrator && isClientOf(source));
    }

    /** Notes in the row that it may not be written. */
    void refuse(RawRow row) {
        if (integrator) {
            row.refuse("/source", "You are not the registered client of this source.");
        } else {
            row.refuse("/initiative", "Must be an initiative of your own.");
        }
    }

    /** Whether every fact may be replaced, so that earlier versions need not be looked at. */
    boolean isAny() {
        return any;
    }

    private boolean isClientOf(String source) {
        Boolean known = sources.get(source);
        if (known != null) {
            return known;
        }
        boolean client = initiatives.clientOf(source).filter(subject::equals).isPresent();
        if (sources.size() < MOST_KNOWN) {
            sources.put(source, client);
        }
        return client;
    }
}
