package dev.tandem.initiatives.forecast;

import dev.tandem.initiatives.storage.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;

/** The forecast of an initiative, under the initiative's id; who revises it holds the lock of the initiative. */
@Entity
@Table(name = "forecast")
public class Forecast {

    @Id
    @Column(name = "initiative_id")
    private UUID initiativeId;

    private long version;

    @Column(name = "latest_version")
    private int latestVersion;

    @Column(name = "current_version")
    private int currentVersion;

    @Column(name = "current_on")
    private LocalDate currentOn;

    @Column(name = "current_author")
    private String currentAuthor;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    @Column(name = "current_lines")
    private List<ForecastLine> currentLines = List.of();

    protected Forecast() {}

    Forecast(UUID initiativeId) {
        this.initiativeId = initiativeId;
    }

    /** Takes the view of a day: the present one, unless there is one of a later day. */
    ForecastEvent revise(String author, LocalDate statedOn, List<ForecastLine> lines, Set<String> owners) {
        ForecastState before = version == 0 ? null : state(null);
        version++;
        latestVersion++;
        if (currentOn == null || !statedOn.isBefore(currentOn)) {
            currentVersion = latestVersion;
            currentOn = statedOn;
            currentAuthor = author;
            currentLines = List.copyOf(lines);
            return new ForecastEvent.Revised(before, state(null), version, owners);
        }
        ForecastState.Version added = new ForecastState.Version(latestVersion, statedOn, author, List.copyOf(lines));
        return new ForecastEvent.Revised(before, state(added), version, owners);
    }

    private ForecastState state(ForecastState.Version added) {
        return new ForecastState(
                initiativeId, new ForecastState.Version(currentVersion, currentOn, currentAuthor, currentLines), added);
    }

    public UUID initiativeId() {
        return initiativeId;
    }

    public int currentVersion() {
        return currentVersion;
    }

    /** The day whose view the present version is. */
    public LocalDate currentOn() {
        return currentOn;
    }

    public List<ForecastLine> currentLines() {
        return currentLines;
    }

    int latestVersion() {
        return latestVersion;
    }
}
