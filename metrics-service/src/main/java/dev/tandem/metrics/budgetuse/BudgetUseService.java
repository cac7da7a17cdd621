package dev.tandem.metrics.budgetuse;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.metrics.fx.Converter;
import dev.tandem.metrics.projection.KnownInitiatives;
import dev.tandem.metrics.report.FiscalCalendar;
import dev.tandem.metrics.report.Interval;
import dev.tandem.metrics.report.LastMonth;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.LedgerService;
import dev.tandem.metrics.report.MonthRange;
import dev.tandem.metrics.report.Period;
import dev.tandem.metrics.report.ReportQuery;
import dev.tandem.metrics.report.ReportScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reports how budgets are used. */
@ApplicationScoped
public class BudgetUseService {

    private final LedgerService ledgers;
    private final KnownBudgets budgets;
    private final KnownInitiatives known;
    private final LastMonth lastMonth;
    private final Caller caller;

    BudgetUseService(
            LedgerService ledgers, KnownBudgets budgets, KnownInitiatives known, LastMonth lastMonth, Caller caller) {
        this.ledgers = ledgers;
        this.budgets = budgets;
        this.known = known;
        this.lastMonth = lastMonth;
        this.caller = caller;
    }

    /**
     * The use of the budgets that the caller may read.
     *
     * @param fiscalYear the calendar year in which it begins; null for all
     * @throws ProblemException FORBIDDEN for a node that is not the caller's own
     */
    @Transactional
    BudgetUseView budgetUse(ReportQuery query, Integer fiscalYear, LocalDate on) {
        ledgers.begin(query);
        UUID top = topOf(query);
        Set<UUID> own = known.ownNodesOf(caller.subject());
        Ledger ledger =
                ledgers.read(query, calendar -> fiscalYear == null ? query.range() : months(calendar, fiscalYear));
        return of(ledger, fiscalYear, on, top, ledger.scope() == ReportScope.ALL ? null : own);
    }

    /**
     * The use of the budgets that the caller may read, made from a ledger by portfolio node. To be called in the
     * transaction that the ledger was read in.
     *
     * @param fiscalYear the calendar year in which it begins; null for all
     * @param on the last day that counts as past; null for the day before the one the ledger is of
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public BudgetUseView of(Ledger ledger, Integer fiscalYear, LocalDate on) {
        Set<UUID> own = ledger.scope() == ReportScope.ALL ? null : known.ownNodesOf(caller.subject());
        return of(ledger, fiscalYear, on, topOf(ledger.query()), own);
    }

    private UUID topOf(ReportQuery query) {
        return query.portfolioNode() == null ? null : ledgers.nodeOf(query.portfolioNode());
    }

    /**
     * @param top only this node and what is below it; null for all
     * @param own only these nodes; null for all
     */
    private BudgetUseView of(Ledger ledger, Integer fiscalYear, LocalDate on, UUID top, Set<UUID> own) {
        if (top != null && own != null && !own.contains(top)) {
            throw new ProblemException(
                    Problems.FORBIDDEN,
                    "The budgets of this portfolio node may not be read by you: it is not your own.");
        }
        NodeTree tree = new NodeTree(ledger.portfolio().nodes(), top, own);
        BudgetUseReport report = new BudgetUseReport(tree, ledger.fiscalCalendar(), lastMonth.overOn(on, ledger));
        // Seen first, then converted: which rates it took tells of every budget that was.
        List<KnownBudgets.Budget> seen = budgets.of(fiscalYear).stream()
                .filter(budget -> tree.isVisible(budget.nodeId().toString()))
                .map(budget -> converted(budget, ledger.converter()))
                .toList();
        return BudgetUseView.of(ledger, report, report.blocks(ledger.profitAndLoss(Interval.MONTH), seen));
    }

    private static MonthRange months(FiscalCalendar calendar, int fiscalYear) {
        Period year = calendar.yearBeginningIn(fiscalYear);
        return new MonthRange(year.first(), year.last());
    }

    /** By the plan rate of its year, which it was set by. */
    private static KnownBudgets.Budget converted(KnownBudgets.Budget budget, Converter converter) {
        if (converter == null) {
            return budget;
        }
        return new KnownBudgets.Budget(
                budget.id(),
                budget.nodeId(),
                budget.fiscalYear(),
                budget.expenseType(),
                converter.plannedIn(budget.amount(), budget.currency(), budget.fiscalYear()),
                converter.target());
    }
}
