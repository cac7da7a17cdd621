package dev.tandem.initiatives.plan;

import dev.tandem.initiatives.storage.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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

    @Column(name = "loaded_version")
    private Integer loadedVersion;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Plan() {}

    Plan(UUID initiativeId) {
        this.initiativeId = initiativeId;
    }

    /** Makes the lines the present version. */
    PlanEvent change(String author, List<PlanLine> lines, Set<String> owners, Instant at) {
        PlanState before = version == 0 ? null : state();
        take(author, lines);
        return changed(before, owners, at);
    }

    /**
     * Makes lines that a load brought the present version.
     *
     * @param asBaseline whether it is the baseline as well, as for what was adopted and not signed yet
     */
    PlanEvent load(String author, List<PlanLine> lines, boolean asBaseline, Set<String> owners, Instant at) {
        PlanState before = version == 0 ? null : state();
        take(author, lines);
        loadedVersion = currentVersion;
        if (asBaseline) {
            baselineVersion = currentVersion;
            baselineLines = currentLines;
        }
        return changed(before, owners, at);
    }

    /** Makes the present version the baseline. */
    PlanEvent baseline(Set<String> owners, Instant at) {
        PlanState before = state();
        baselineVersion = currentVersion;
        baselineLines = currentLines;
        touch(at);
        return new PlanEvent.Baselined(before, state(), version, owners);
    }

    private void take(String author, List<PlanLine> lines) {
        currentVersion++;
        currentAuthor = author;
        currentLines = List.copyOf(lines);
    }

    private PlanEvent changed(PlanState before, Set<String> owners, Instant at) {
        touch(at);
        return new PlanEvent.Changed(before, state(), version, owners);
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
                baselineVersion == null ? null : new PlanState.Baseline(baselineVersion, baselineLines));
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

    Integer loadedVersion() {
        return loadedVersion;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
