package dev.tandem.events;

import java.util.Collections;
import java.util.Set;

/**
 * Which events somebody may see, by the attributes of the events alone, so that whoever passes events on has nobody to ask.
 *
 * @param open whether events that show no money may be seen
 * @param money whether those that do may be seen, whosever they are
 * @param ownMoneyOf whose own money may be seen; null for nobody's
 */
public record Scope(boolean open, boolean money, String ownMoneyOf) {

    private static final Set<String> ALL_MONEY = Set.of("business-executive", "technology-executive", "finance");
    private static final Set<String> OWN_MONEY = Set.of("portfolio-manager", "integrator");
    private static final Set<String> NO_MONEY = Set.of("viewer");

    /** What somebody with these roles may see. */
    public static Scope of(Set<String> roles, String subject) {
        boolean money = hasAny(roles, ALL_MONEY);
        boolean own = hasAny(roles, OWN_MONEY);
        boolean open = money || own || hasAny(roles, NO_MONEY);
        return new Scope(open, money, own ? subject : null);
    }

    private static boolean hasAny(Set<String> roles, Set<String> wanted) {
        return !Collections.disjoint(roles, wanted);
    }

    public boolean sees(EventAttributes event) {
        if (!event.money()) {
            return open;
        }
        return money || (ownMoneyOf != null && event.owners().contains(ownMoneyOf));
    }
}
