package dev.tandem.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    private static final Instant TIME = Instant.parse("2026-06-30T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "business-executive,   true,  true,  true",
        "technology-executive, true,  true,  true",
        "finance,              true,  true,  true",
        "portfolio-manager,    true,  true,  false",
        "integrator,           true,  true,  false",
        "viewer,               true,  false, false",
        "admin,                false, false, false",
        "somebody-else,        false, false, false",
    })
    void everyRoleSeesWhatItsRowSays(String role, boolean open, boolean ownMoney, boolean othersMoney) {
        Scope scope = scope(role);
        assertEquals(open, scope.open());
        assertEquals(open, scope.sees(event(false, "ann")), "open, own");
        assertEquals(open, scope.sees(event(false, "bob")), "open, of somebody else");
        assertEquals(ownMoney, scope.sees(event(true, "ann", "bob")), "money, own");
        assertEquals(othersMoney, scope.sees(event(true, "bob")), "money, of somebody else");
        assertEquals(othersMoney, scope.sees(event(true)), "money, of nobody");
    }

    @Test
    void rolesAddUp() {
        Scope scope = scope("viewer", "portfolio-manager", "admin");
        assertTrue(scope.sees(event(false, "bob")));
        assertTrue(scope.sees(event(true, "ann")));
        assertFalse(scope.sees(event(true, "bob")));
    }

    @Test
    void aNameWithinANameIsSomebodyElse() {
        assertFalse(scope("integrator").sees(event(true, "annabel", "an")));
    }

    private static Scope scope(String... roles) {
        return Scope.of(Set.of(roles), "ann");
    }

    private static EventAttributes event(boolean money, String... owners) {
        return new EventAttributes("dev.tandem.plan.changed.v1", "s", TIME, money, Set.of(owners));
    }
}
