package dev.tandem.initiatives.score;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What people entered for the scores of an initiative, under the initiative's id. Scores themselves are never stored. */
@Entity
@Table(name = "score")
public class Score {

    @Id
    @Column(name = "initiative_id")
    private UUID initiativeId;

    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<EnteredPart> parts = List.of();

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Score() {}

    Score(UUID initiativeId) {
        this.initiativeId = initiativeId;
    }

    ScoreEvent enter(List<EnteredPart> entered, Set<String> owners, Instant at) {
        ScoreState before = version == 0 ? null : state();
        parts = List.copyOf(entered);
        version++;
        updatedAt = at;
        return new ScoreEvent.Entered(before, state(), version, owners);
    }

    ScoreState state() {
        return new ScoreState(initiativeId, parts);
    }

    public UUID initiativeId() {
        return initiativeId;
    }

    public long version() {
        return version;
    }

    public List<EnteredPart> parts() {
        return parts;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
