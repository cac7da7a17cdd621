package dev.tandem.metrics.board;

import dev.tandem.http.id.Ref;
import dev.tandem.metrics.budgetuse.BudgetUseService;
import dev.tandem.metrics.budgetuse.BudgetUseView;
import dev.tandem.metrics.projection.KnownOrganisation;
import dev.tandem.metrics.report.FiscalCalendar;
import dev.tandem.metrics.report.GroupBy;
import dev.tandem.metrics.report.GroupView;
import dev.tandem.metrics.report.Interval;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.LedgerService;
import dev.tandem.metrics.report.MonthRange;
import dev.tandem.metrics.report.Portfolio;
import dev.tandem.metrics.report.ReportQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Composes what a board report says: everything as of one instant, in a constant number of statements. */
@ApplicationScoped
class BoardComposition {

    private final LedgerService ledgers;
    private final BudgetUseService budgets;
    private final BoardFacts facts;

    BoardComposition(LedgerService ledgers, BudgetUseService budgets, BoardFacts facts) {
        this.ledgers = ledgers;
        this.budgets = budgets;
        this.facts = facts;
    }

    /**
     * What is to be composed.
     *
     * @param asOf in the past, and every write that may be of that instant or before is done
     * @param currency null for the base currency
     * @param portfolioNode null for the whole organisation
     */
    record Order(
            UUID id,
            String title,
            String note,
            Instant asOf,
            String currency,
            Ref portfolioNode,
            Instant frozenAt,
            String frozenBy) {}

    /** In a transaction of its own, which sees one instant; whoever keeps the content writes in another. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    BoardContent compose(Order order) {
        KnownOrganisation organisation = ledgers.organisation();
        UUID node = order.portfolioNode() == null ? null : ledgers.nodeOf(order.portfolioNode());
        Ref nodeRef = node == null ? null : new Ref.ById(node);
        String currency = order.currency() == null ? organisation.baseCurrency() : order.currency();
        Compared compared = facts.previous(order.asOf(), node)
                .orElseGet(() -> new Compared(aMonthBefore(order.asOf(), organisation.timeZone()), null));

        Ledger before = ledgers.read(query(nodeRef, null, compared.asOf()));
        BigDecimal overallBefore =
                facts.alignment().map(FrozenAlignment::overall).orElse(null);
        facts.returnToThePresent();

        Ledger ledger = ledgers.read(query(nodeRef, currency, order.asOf()));
        Movers movers = Movers.between(
                FrozenProfitAndLoss.standings(before.convertedBy(ledger.converter())),
                FrozenProfitAndLoss.standings(ledger),
                Ledger.minorUnits(currency));
        BudgetUseView use = budgets.of(ledger, null, null);
        return new BoardContent(
                BoardContent.FORM,
                order.id(),
                order.title(),
                order.note(),
                order.asOf(),
                LocalDate.ofInstant(order.asOf(), ledger.organisation().timeZone()),
                order.frozenAt(),
                order.frozenBy(),
                organisation(ledger.organisation()),
                node == null ? null : group(ledger.portfolio(), node),
                currency,
                use.conversion(),
                compared,
                FrozenProfitAndLoss.of(ledger, currency),
                facts.alignment()
                        .map(alignment -> alignment.since(overallBefore))
                        .orElse(null),
                facts.targets(order.asOf(), node == null ? null : ids(ledger.portfolio())),
                movers,
                budgetUse(use, ledger.fiscalCalendar()));
    }

    private static Instant aMonthBefore(Instant asOf, ZoneId zone) {
        return asOf.atZone(zone).minusMonths(1).toInstant();
    }

    private static ReportQuery query(Ref node, String currency, Instant asOf) {
        return new ReportQuery(
                GroupBy.PORTFOLIO_NODE, null, Interval.TOTAL, MonthRange.UNBOUNDED, node, null, currency, asOf);
    }

    private BoardContent.Organisation organisation(KnownOrganisation known) {
        return new BoardContent.Organisation(
                facts.organisationName().orElse(null), known.timeZone().getId(), known.fiscalYearStartMonth());
    }

    private static GroupView group(Portfolio portfolio, UUID node) {
        return portfolio.nodes().stream()
                .filter(known -> known.id().equals(node))
                .findFirst()
                .map(known -> new GroupView(node.toString(), known.title(), null))
                .orElseThrow();
    }

    private static List<UUID> ids(Portfolio portfolio) {
        return portfolio.initiatives().stream().map(Portfolio.Initiative::id).toList();
    }

    private static FrozenBudgets budgetUse(BudgetUseView use, FiscalCalendar calendar) {
        int year = calendar.year(YearMonth.from(use.until())).first().getYear();
        return new FrozenBudgets(
                use.until(),
                year,
                use.currencies().stream()
                        .flatMap(block -> block.rows().stream())
                        .toList());
    }
}
