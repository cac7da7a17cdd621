package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.gate.Status;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Where an initiative stands.
 *
 * @param heldFrom the status that it was held in; null unless ON_HOLD
 * @param reason why it was held, cancelled or proposed anew, or null
 */
@Embeddable
public record Standing(
        @Enumerated(EnumType.STRING) Status status,

        @Enumerated(EnumType.STRING) @Column(name = "held_from")
        Status heldFrom,

        @Column(name = "status_reason") String reason) {

    static Standing in(Status status) {
        return new Standing(status, null, null);
    }
}
