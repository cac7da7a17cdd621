package dev.tandem.initiatives.organisation;

import dev.tandem.initiatives.storage.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;

/** The settings of the one organisation of this installation; its row is there from the first migration. */
@Entity
@Table(name = "organisation")
public class Organisation {

    /** The id of the one row. */
    static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Id
    private UUID id;

    private long version;
    private String name;

    @Column(name = "base_currency")
    private String baseCurrency;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "fiscal_year_start_month")
    private int fiscalYearStartMonth;

    @Column(name = "check_in_every_days")
    private int checkInEveryDays;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    @Column(name = "cost_types")
    private List<String> costTypes = List.of();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Organisation() {}

    OrganisationEvent configure(OrganisationSettings settings, Instant at) {
        OrganisationState before = state();
        name = settings.name();
        baseCurrency = settings.baseCurrency();
        timeZone = settings.timeZone();
        fiscalYearStartMonth = settings.fiscalYearStartMonth();
        checkInEveryDays = settings.checkInEveryDays();
        costTypes = settings.costTypes();
        version++;
        updatedAt = at;
        return new OrganisationEvent.OrganisationConfigured(before, state(), version);
    }

    /** The public state that events carry. */
    OrganisationState state() {
        return new OrganisationState(
                id, name, baseCurrency, timeZone, fiscalYearStartMonth, checkInEveryDays, costTypes);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String baseCurrency() {
        return baseCurrency;
    }

    public String timeZone() {
        return timeZone;
    }

    public int fiscalYearStartMonth() {
        return fiscalYearStartMonth;
    }

    /** How many days after one check-in an owner's next is due, where the initiative does not say otherwise. */
    public int checkInEveryDays() {
        return checkInEveryDays;
    }

    /** What else money can be spent on here, beside the types that every organisation has. */
    public List<String> costTypes() {
        return costTypes;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
