package dev.tandem.initiatives.budget;

import dev.tandem.initiatives.plan.ExpenseType;
import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.money.Money;
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

/** Finance's amount for a portfolio node with everything below it, a fiscal year and a kind of expense. */
@Entity
@Table(name = "budget")
public class Budget {

    @Id
    private UUID id;

    private long version;

    @Column(name = "portfolio_node_id")
    private UUID portfolioNodeId;

    @Column(name = "fiscal_year")
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    @Column(name = "expense_type")
    private ExpenseType expenseType;

    private BigDecimal amount;
    private String currency;
    private String note;

    @Embedded
    private ExternalReference externalReference;

    private boolean retired;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Budget() {}

    Budget(UUID id, UUID portfolioNodeId, BudgetDraft draft, Instant createdAt) {
        this.id = id;
        this.portfolioNodeId = portfolioNodeId;
        this.fiscalYear = draft.fiscalYear();
        this.expenseType = draft.expenseType();
        this.createdAt = createdAt;
    }

    BudgetEvent set(BudgetDraft draft, Set<String> owners, Instant at) {
        take(draft);
        touch(at);
        return new BudgetEvent.BudgetSet(state(), version, owners);
    }

    BudgetEvent revise(BudgetDraft draft, Set<String> owners, Instant at) {
        BudgetState before = state();
        take(draft);
        touch(at);
        return new BudgetEvent.BudgetRevised(before, state(), version, owners);
    }

    BudgetEvent retire(Set<String> owners, Instant at) {
        BudgetState before = state();
        retired = true;
        touch(at);
        return new BudgetEvent.BudgetRetired(before, state(), version, owners);
    }

    private void take(BudgetDraft draft) {
        amount = draft.amount().amount();
        currency = draft.amount().currency();
        note = draft.note();
        externalReference = draft.externalReference();
    }

    private void touch(Instant at) {
        version++;
        updatedAt = at;
    }

    private BudgetState state() {
        return new BudgetState(
                id, portfolioNodeId, fiscalYear, expenseType, amount(), note, externalReference, retired);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID portfolioNodeId() {
        return portfolioNodeId;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    ExpenseType expenseType() {
        return expenseType;
    }

    Money amount() {
        return new Money(amount, currency);
    }

    String note() {
        return note;
    }

    ExternalReference externalReference() {
        return externalReference;
    }

    boolean retired() {
        return retired;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
