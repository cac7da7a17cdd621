package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.gate.SignOffDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The decision made last, whatever became of it.
 *
 * @param id the sign-off
 * @param by the subject who signed
 * @param conditions their texts
 */
public record LastSignOff(
        UUID id,
        Gate gate,
        Side side,
        SignOffDecision decision,
        int planVersion,
        String by,
        LocalDate effectiveOn,
        List<String> conditions) {}
