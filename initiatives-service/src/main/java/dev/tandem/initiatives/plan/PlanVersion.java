package dev.tandem.initiatives.plan;

import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.storage.NeverMutated;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;

/** A plan as it was written once; never changed afterwards. */
@Entity
@Immutable
@IdClass(PlanVersion.Key.class)
@Table(name = "plan_version")
public class PlanVersion {

    @Id
    @Column(name = "initiative_id")
    private UUID initiativeId;

    @Id
    private int number;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "author"))
    @AttributeOverride(name = "name", column = @Column(name = "author_name"))
    private Person author;

    private String note;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    private List<PlanLine> lines;

    @Column(name = "reported_on")
    private LocalDate reportedOn;

    @Column(name = "created_at")
    private Instant createdAt;

    protected PlanVersion() {}

    PlanVersion(
            UUID initiativeId,
            int number,
            Person author,
            String note,
            List<PlanLine> lines,
            LocalDate reportedOn,
            Instant createdAt) {
        this.initiativeId = initiativeId;
        this.number = number;
        this.author = author;
        this.note = note;
        this.lines = List.copyOf(lines);
        this.reportedOn = reportedOn;
        this.createdAt = createdAt;
    }

    /** Which plan, which version. */
    public record Key(UUID initiativeId, int number) {}

    UUID initiativeId() {
        return initiativeId;
    }

    int number() {
        return number;
    }

    Person author() {
        return author;
    }

    String note() {
        return note;
    }

    List<PlanLine> lines() {
        return lines;
    }

    LocalDate reportedOn() {
        return reportedOn;
    }

    Instant createdAt() {
        return createdAt;
    }
}
