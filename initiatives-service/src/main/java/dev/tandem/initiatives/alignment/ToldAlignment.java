package dev.tandem.initiatives.alignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was told of the organisation's alignment last. */
@Entity
@Table(name = "alignment_told")
public class ToldAlignment {

    private static final Duration SELDOM = Duration.ofMinutes(1);

    @Id
    @Column(name = "organisation_id")
    private UUID organisationId;

    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private AlignmentState state;

    @Column(name = "told_at")
    private Instant toldAt;

    protected ToldAlignment() {}

    /** Nothing when the figure is the one that was told last, or was told less than a minute ago. */
    Optional<AlignmentEvent> tell(Overall overall, Instant at) {
        AlignmentState now = AlignmentState.of(organisationId, overall);
        boolean same = Objects.equals(now.overall(), state == null ? null : state.overall());
        if (same || (toldAt != null && at.isBefore(toldAt.plus(SELDOM)))) {
            return Optional.empty();
        }
        AlignmentState before = state;
        state = now;
        toldAt = at;
        version++;
        return Optional.of(new AlignmentEvent.AlignmentChanged(before, now, version));
    }
}
