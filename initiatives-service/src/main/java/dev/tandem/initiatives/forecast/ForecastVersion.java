package dev.tandem.initiatives.forecast;

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

/** A forecast as it was stated once; never changed afterwards. */
@Entity
@Immutable
@IdClass(ForecastVersion.Key.class)
@Table(name = "forecast_version")
public class ForecastVersion {

    @Id
    @Column(name = "initiative_id")
    private UUID initiativeId;

    @Id
    private int number;

    @Column(name = "stated_on")
    private LocalDate statedOn;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "author"))
    @AttributeOverride(name = "name", column = @Column(name = "author_name"))
    private Person author;

    private String note;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    private List<ForecastLine> lines;

    @Column(name = "created_at")
    private Instant createdAt;

    protected ForecastVersion() {}

    ForecastVersion(Forecast forecast, LocalDate statedOn, Person author, ForecastDraft draft, Instant createdAt) {
        this.initiativeId = forecast.initiativeId();
        this.number = forecast.latestVersion();
        this.statedOn = statedOn;
        this.author = author;
        this.note = draft.note();
        this.lines = draft.lines();
        this.createdAt = createdAt;
    }

    /** Of which initiative, which version. */
    public record Key(UUID initiativeId, int number) {}

    UUID initiativeId() {
        return initiativeId;
    }

    int number() {
        return number;
    }

    LocalDate statedOn() {
        return statedOn;
    }

    Person author() {
        return author;
    }

    String note() {
        return note;
    }

    List<ForecastLine> lines() {
        return lines;
    }

    Instant createdAt() {
        return createdAt;
    }
}
