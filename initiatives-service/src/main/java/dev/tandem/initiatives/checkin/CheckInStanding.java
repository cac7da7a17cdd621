package dev.tandem.initiatives.checkin;

import dev.tandem.initiatives.checkin.CheckInEvent.CheckInOverdue;
import dev.tandem.initiatives.checkin.CheckInEvent.CheckInRecorded;
import dev.tandem.initiatives.checkin.CheckInState.Said;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How one side's check-ins of an initiative stand. Changes are made while the initiative is locked. */
@Entity
@Table(name = "check_in_standing")
public class CheckInStanding {

    @Id
    private UUID id;

    @Column(name = "initiative_id")
    private UUID initiativeId;

    @Enumerated(EnumType.STRING)
    private CheckInSide side;

    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private Said latest;

    /** The day of the latest once more, for the query behind the clock. */
    @Column(name = "latest_on")
    private LocalDate latestOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Said recorded;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private boolean overdue;

    /** The due day that was told to be overdue last, for the query behind the clock. */
    @Column(name = "missed_on")
    private LocalDate missedOn;

    protected CheckInStanding() {}

    CheckInStanding(UUID id, UUID initiativeId, CheckInSide side) {
        this.id = id;
        this.initiativeId = initiativeId;
        this.side = side;
    }

    /**
     * The side checked in; one about an older day than the latest is kept and does not count.
     *
     * @param today the day it is
     */
    CheckInEvent record(Said said, Running running, LocalDate today, Set<String> owners) {
        CheckInState before = told();
        recorded = said;
        if (latest == null || !said.effectiveOn().isBefore(latestOn)) {
            latest = said;
            latestOn = said.effectiveOn();
        }
        dueOn = running.dueOn(side, latestOn);
        overdue = dueOn != null && Cadence.overdue(dueOn, today);
        version++;
        return new CheckInRecorded(before, state(), version, owners);
    }

    /** The day passed on which it was due. */
    CheckInEvent missed(LocalDate due, Set<String> owners) {
        CheckInState before = told();
        dueOn = due;
        overdue = true;
        missedOn = due;
        version++;
        return new CheckInOverdue(before, state(), version, owners);
    }

    private CheckInState told() {
        return version == 0 ? null : state();
    }

    private CheckInState state() {
        return new CheckInState(id, initiativeId, side, latest, recorded, dueOn, overdue);
    }

    UUID id() {
        return id;
    }

    UUID initiativeId() {
        return initiativeId;
    }

    CheckInSide side() {
        return side;
    }

    /** The check-in that counts, or null. */
    Said latest() {
        return latest;
    }

    LocalDate latestOn() {
        return latestOn;
    }
}
