package dev.tandem.initiatives.gaterule;

import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.person.Person;
import dev.tandem.money.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A gate's rule as it was once; never changed afterwards. */
@Entity
@Immutable
@IdClass(GateRuleVersion.Key.class)
@Table(name = "gate_rule_version")
public class GateRuleVersion {

    @Id
    @Enumerated(EnumType.STRING)
    private Gate gate;

    @Id
    private long version;

    @Column(name = "finance_above")
    private BigDecimal financeAbove;

    @Column(name = "finance_currency")
    private String financeCurrency;

    @Column(name = "sign_off_days")
    private Integer signOffDays;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "changed_by"))
    @AttributeOverride(name = "name", column = @Column(name = "changed_by_name"))
    private Person by;

    @Column(name = "created_at")
    private Instant createdAt;

    protected GateRuleVersion() {}

    GateRuleVersion(GateRule rule, Person by) {
        GateRuleTerms terms = rule.terms();
        this.gate = rule.gate();
        this.version = rule.version();
        this.financeAbove =
                terms.financeAbove() == null ? null : terms.financeAbove().amount();
        this.financeCurrency =
                terms.financeAbove() == null ? null : terms.financeAbove().currency();
        this.signOffDays = terms.signOffDays();
        this.by = by;
        this.createdAt = rule.updatedAt();
    }

    /** Of which gate, which version. */
    public record Key(Gate gate, long version) {}

    Gate gate() {
        return gate;
    }

    long version() {
        return version;
    }

    Money financeAbove() {
        return financeAbove == null ? null : new Money(financeAbove, financeCurrency);
    }

    Integer signOffDays() {
        return signOffDays;
    }

    /** Who made it; null of the first, which every organisation begins with. */
    Person by() {
        return by;
    }

    Instant createdAt() {
        return createdAt;
    }
}
