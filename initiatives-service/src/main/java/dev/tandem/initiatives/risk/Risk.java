package dev.tandem.initiatives.risk;

import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.money.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Something uncertain that would harm an initiative, or that it reduces. Its verbs return the event. */
@Entity
@Table(name = "risk")
public class Risk {

    @Id
    private UUID id;

    private long version;

    @Column(name = "initiative_id")
    private UUID initiativeId;

    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private Bearing bearing;

    private int probability;
    private int impact;

    @Column(name = "money_impact_amount")
    private BigDecimal moneyAmount;

    @Column(name = "money_impact_currency")
    private String moneyCurrency;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "owner"))
    @AttributeOverride(name = "name", column = @Column(name = "owner_name"))
    private Person owner;

    @Enumerated(EnumType.STRING)
    private RiskResponse response;

    @Column(name = "response_plan")
    private String responsePlan;

    @Enumerated(EnumType.STRING)
    private RiskStatus status;

    @Embedded
    private ExternalReference externalReference;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Risk() {}

    Risk(UUID id, UUID initiativeId, Instant createdAt) {
        this.id = id;
        this.initiativeId = initiativeId;
        this.createdAt = createdAt;
    }

    /** Takes over the given fields. */
    RiskEvent set(RiskDraft draft, Set<String> initiativeOwners, Instant at) {
        RiskState before = version == 0 ? null : state();
        title = draft.title();
        description = draft.description();
        bearing = draft.bearing();
        probability = draft.probability();
        impact = draft.impact();
        moneyAmount = draft.moneyImpact() == null ? null : draft.moneyImpact().amount();
        moneyCurrency = draft.moneyImpact() == null ? null : draft.moneyImpact().currency();
        owner = draft.owner();
        response = draft.response();
        responsePlan = draft.responsePlan();
        status = draft.status();
        externalReference = draft.externalReference();
        version++;
        updatedAt = at;
        return before == null
                ? new RiskEvent.Recorded(state(), version, initiativeOwners)
                : new RiskEvent.Revised(before, state(), version, initiativeOwners);
    }

    RiskState state() {
        return new RiskState(
                id,
                initiativeId,
                title,
                description,
                bearing,
                probability,
                impact,
                exposure(),
                moneyImpact(),
                owner == null ? null : owner.subject(),
                response,
                responsePlan,
                status,
                externalReference);
    }

    /** Probability × impact, 1 to 25. */
    public int exposure() {
        return probability * impact;
    }

    /** In its currency's minor units, or null. */
    public Money moneyImpact() {
        return moneyAmount == null ? null : new Money(moneyAmount, moneyCurrency);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID initiativeId() {
        return initiativeId;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public Bearing bearing() {
        return bearing;
    }

    public int probability() {
        return probability;
    }

    public int impact() {
        return impact;
    }

    public Person owner() {
        return owner;
    }

    public RiskResponse response() {
        return response;
    }

    public String responsePlan() {
        return responsePlan;
    }

    public RiskStatus status() {
        return status;
    }

    ExternalReference externalReference() {
        return externalReference;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
