package dev.tandem.initiatives.plan;

import dev.tandem.initiatives.storage.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;

/**
 * The business case of an initiative, under the initiative's id: its present lines and, once there is one, its baseline.
 * Its verbs return the event; who changes it holds the lock of the initiative.
 */
@Entity
@Table(name = "plan")
public class Plan {

    @Id
    @Column(name = "initiative_id")
    private UUID initiativeId;

    private long version;

    @Column(name = "current_version")
    private int currentVersion;

    @Column(name = "current_author")
    private String currentAuthor;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    @Column(name = "current_lines")
    private List<PlanLine> currentLines = List.of();

    @Column(name = "baseline_version")
    private Integer baselineVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    @Column(name = "baseline_lines")
    private List<PlanLine> baselineLines;

    /** The day of the present version: of the report that told it, or on which it was written. */
    @Column(name = "current_on")
    private LocalDate currentOn;

    @Column(name = "latest_version")
    private int latestVersion;

    @Column(name = "loaded_version")
    private Integer loadedVersion;

    @Column(name = "loaded_on")
    private LocalDate loadedOn;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Plan() {}

    Plan(UUID initiativeId) {
        this.initiativeId = initiativeId;
    }

    /** Makes the lines the present version. */
    PlanEvent change(String author, List<PlanLine> lines, Set<String> owners, Instant at) {
        PlanState before = version == 0 ? null : state();
        latestVersion++;
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        take(author, lines, counts(today, currentOn) ? today : currentOn);
        touch(at);
        return new PlanEvent.Changed(before, state(), version, owners);
    }

    /**
     * Takes lines that a load brought. They are the present version unless a newer report, or somebody here, said
     * otherwise; then they are added beside it.
     *
     * @param reportedOn the day of the report; null when it says what is so now
     * @param asBaseline whether the newest lines loaded are the baseline as well, as for what was adopted and not signed
     *     yet
     */
    PlanEvent load(
            String author,
            List<PlanLine> lines,
            LocalDate reportedOn,
            boolean asBaseline,
            Set<String> owners,
            Instant at) {
        PlanState before = version == 0 ? null : state();
        latestVersion++;
        boolean moves = false;
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        if (reportedOn == null || counts(reportedOn, loadedOn)) {
            loadedVersion = latestVersion;
            loadedOn = reportedOn == null ? today : reportedOn;
            if (asBaseline) {
                baselineVersion = latestVersion;
                baselineLines = List.copyOf(lines);
                moves = true;
            }
        }
        if (reportedOn == null || counts(reportedOn, currentOn)) {
            take(author, lines, reportedOn == null ? today : reportedOn);
            moves = true;
        }
        touch(at);
        if (moves) {
            return new PlanEvent.Changed(before, state(), version, owners, reportedOn);
        }
        PlanState.Added added = new PlanState.Added(latestVersion, author, reportedOn, List.copyOf(lines));
        return new PlanEvent.VersionAdded(before, state().with(added), version, owners);
    }

    /** Makes the present version the baseline, from the day its gate passed. */
    PlanEvent baseline(Set<String> owners, LocalDate effectiveOn, Instant at) {
        PlanState before = state();
        baselineVersion = currentVersion;
        baselineLines = currentLines;
        touch(at);
        return new PlanEvent.Baselined(before, state(), version, owners, effectiveOn);
    }

    private void take(String author, List<PlanLine> lines, LocalDate on) {
        currentVersion = latestVersion;
        currentAuthor = author;
        currentLines = List.copyOf(lines);
        currentOn = on;
    }

    private static boolean counts(LocalDate on, LocalDate newest) {
        return newest == null || !on.isBefore(newest);
    }

    private void touch(Instant at) {
        version++;
        updatedAt = at;
    }

    /** The public state that events carry. */
    public PlanState state() {
        return new PlanState(
                initiativeId,
                new PlanState.Current(currentVersion, currentAuthor, currentLines),
                baselineVersion == null ? null : new PlanState.Baseline(baselineVersion, baselineLines),
                null);
    }

    public UUID initiativeId() {
        return initiativeId;
    }

    public int currentVersion() {
        return currentVersion;
    }

    public String currentAuthor() {
        return currentAuthor;
    }

    public List<PlanLine> currentLines() {
        return currentLines;
    }

    public Integer baselineVersion() {
        return baselineVersion;
    }

    int latestVersion() {
        return latestVersion;
    }

    Integer loadedVersion() {
        return loadedVersion;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
