package dev.tandem.gateway.feed;

import dev.tandem.gateway.token.Token;
import java.util.Collections;
import java.util.Set;

/**
 * Which events somebody may see, by the attributes of the events alone: the gateway has no database to ask.
 *
 * @param open whether events that show no money may be seen
 * @param money whether those that do may be seen, whosever they are
 * @param ownMoneyOf whose own money may be seen; null for nobody's
 */
record Scope(boolean open, boolean money, String ownMoneyOf) {

    private static final Set<String> ALL_MONEY = Set.of("business-executive", "technology-executive", "finance");
    private static final Set<String> OWN_MONEY = Set.of("portfolio-manager", "integrator");
    private static final Set<String> NO_MONEY = Set.of("viewer");

    static Scope of(Token token) {
        boolean money = hasAny(token, ALL_MONEY);
        boolean own = hasAny(token, OWN_MONEY);
        boolean open = money || own || hasAny(token, NO_MONEY);
        return new Scope(open, money, own ? token.subject() : null);
    }

    private static boolean hasAny(Token token, Set<String> roles) {
        return !Collections.disjoint(token.groups(), roles);
    }

    boolean sees(Event event) {
        if (!event.money()) {
            return open;
        }
        return money || (ownMoneyOf != null && event.owners().contains(ownMoneyOf));
    }
}
