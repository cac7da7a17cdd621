package dev.tandem.initiatives.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A recorded assessment; it never changes. Rows are written by {@link AssessmentRepository#insertUnlessKnown}. */
@Entity
@Immutable
@Table(name = "assessment")
public class Assessment {

    @Id
    private UUID id;

    @Column(name = "initiative_id")
    private UUID initiativeId;

    private String scale;
    private String value;

    @Column(name = "assessed_on")
    private LocalDate assessedOn;

    private String source;
    private String comment;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Assessment() {}

    public UUID id() {
        return id;
    }

    public UUID initiativeId() {
        return initiativeId;
    }

    public String scale() {
        return scale;
    }

    public String value() {
        return value;
    }

    public LocalDate assessedOn() {
        return assessedOn;
    }

    public String source() {
        return source;
    }

    public String comment() {
        return comment;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
