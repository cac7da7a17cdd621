package dev.tandem.initiatives.gaterule;

import dev.tandem.initiatives.gate.DualSignOff;
import dev.tandem.initiatives.gate.FinanceLimit;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.gate.Stake;
import dev.tandem.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What the organisation asks of one gate; the row of each gate is there from the first migration. */
@Entity
@Table(name = "gate_rule")
public class GateRule {

    @Id
    @Enumerated(EnumType.STRING)
    private Gate gate;

    /** Its id in events, whose keys are ids. */
    private UUID id;

    private long version;

    @Column(name = "finance_above")
    private BigDecimal financeAbove;

    @Column(name = "finance_currency")
    private String financeCurrency;

    @Column(name = "sign_off_days")
    private Integer signOffDays;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected GateRule() {}

    GateRuleEvent change(GateRuleTerms wanted, Instant at) {
        GateRuleState before = state();
        financeAbove =
                wanted.financeAbove() == null ? null : wanted.financeAbove().amount();
        financeCurrency =
                wanted.financeAbove() == null ? null : wanted.financeAbove().currency();
        signOffDays = wanted.signOffDays();
        version++;
        updatedAt = at;
        return new GateRuleEvent.Changed(before, state(), version);
    }

    /** The sides that sign a plan with this at stake. */
    public Set<Side> asks(Stake stake) {
        return DualSignOff.asked(financeAbove == null ? null : new FinanceLimit(financeAbove, financeCurrency), stake);
    }

    /** The day until which sides have time that are asked on that day; null without a limit. */
    public LocalDate due(LocalDate requestedOn) {
        return signOffDays == null ? null : requestedOn.plusDays(signOffDays);
    }

    GateRuleTerms terms() {
        return new GateRuleTerms(financeAbove == null ? null : new Money(financeAbove, financeCurrency), signOffDays);
    }

    /** The public state that events carry. */
    GateRuleState state() {
        return new GateRuleState(id, gate, GateRuleView.ALWAYS, terms().financeAbove(), signOffDays);
    }

    Gate gate() {
        return gate;
    }

    long version() {
        return version;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
