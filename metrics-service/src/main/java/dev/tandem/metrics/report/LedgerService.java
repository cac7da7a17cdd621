package dev.tandem.metrics.report;

import dev.tandem.http.id.Ref;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.metrics.asof.WritesUnderWay;
import dev.tandem.metrics.fx.FxRates;
import dev.tandem.metrics.projection.KnownInitiatives;
import dev.tandem.metrics.projection.KnownOrganisation;
import dev.tandem.metrics.projection.KnownOrganisations;
import dev.tandem.metrics.projection.KnownReferences;
import dev.tandem.metrics.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what money reports are made of: what is known of initiatives and what was measured for them. */
@ApplicationScoped
public class LedgerService {

    private final ReportRepository repository;
    private final KnownInitiatives known;
    private final KnownReferences references;
    private final KnownOrganisations organisations;
    private final FxRates rates;
    private final WritesUnderWay writes;
    private final Caller caller;

    LedgerService(
            ReportRepository repository,
            KnownInitiatives known,
            KnownReferences references,
            KnownOrganisations organisations,
            FxRates rates,
            WritesUnderWay writes,
            Caller caller) {
        this.repository = repository;
        this.known = known;
        this.references = references;
        this.organisations = organisations;
        this.rates = rates;
        this.writes = writes;
        this.caller = caller;
    }

    /**
     * The amounts of the initiatives whose money the caller may read, in the currency asked for. To be called first in
     * its transaction: whatever is read after it there is as of the same instant.
     *
     * @throws ProblemException INVALID_PARAMETER for a filter that names nothing known, FORBIDDEN for an initiative that
     *     is not the caller's own
     */
    @Transactional
    public Ledger read(ReportQuery query) {
        return read(query, calendar -> query.range());
    }

    /**
     * The same of months that depend on the fiscal year of that instant.
     *
     * @param months says which, instead of those of the query
     */
    @Transactional
    public Ledger read(ReportQuery asked, Function<FiscalCalendar, MonthRange> months) {
        begin(asked);
        boolean everything = caller.hasAny(Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE);
        Portfolio portfolio = portfolio(asked, everything ? null : known.ownOf(caller.subject()));
        KnownOrganisation organisation = organisations.present();
        ReportQuery query = asked.within(months.apply(new FiscalCalendar(organisation.fiscalYearStartMonth())));
        List<UUID> ids =
                portfolio.initiatives().stream().map(Portfolio.Initiative::id).toList();
        List<PlanLine> baselines = repository.baselines(ids);
        Ledger ledger = new Ledger(
                query,
                organisation,
                everything ? ReportScope.ALL : ReportScope.OWN,
                portfolio,
                PlanEntries.of(Series.PLAN, portfolio.planned(baselines), query.range(), Ledger::minorUnits),
                PlanEntries.of(
                        Series.FORECAST,
                        portfolio.planned(repository.forecasts(ids)),
                        query.range(),
                        Ledger::minorUnits),
                new ActualEntries(baselines).of(repository.cells(ids, query.range())),
                null);
        return query.currency() == null ? ledger : ledger.convertedBy(rates.converter(query.currency(), query.asOf()));
    }

    /**
     * What is known of the initiatives asked for, whoever's they are: for figures that are no money. To be called first in
     * its transaction, like {@link #read}.
     *
     * @throws ProblemException INVALID_PARAMETER for a filter that names nothing known
     */
    @Transactional
    public Portfolio portfolio(ReportQuery query) {
        begin(query);
        return portfolio(query, null);
    }

    /**
     * Makes the present transaction see one instant, after every write that may be of the one asked about. What is read
     * before {@link #read} is as of now, but nothing that is later is seen by it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(ReportQuery query) {
        if (query.asOf() != null) {
            writes.awaitThoseOf(query.asOf());
        }
        repository.readAtOneInstant();
    }

    private Portfolio portfolio(ReportQuery query, Set<UUID> own) {
        UUID nodeId = query.portfolioNode() == null ? null : nodeOf(query.portfolioNode());
        UUID initiativeId = query.initiative() == null ? null : initiativeOf(query.initiative());
        if (initiativeId != null && own != null && !own.contains(initiativeId)) {
            throw new ProblemException(
                    Problems.FORBIDDEN, "The money of this initiative may not be read by you: it is not your own.");
        }
        if (query.asOf() != null) {
            writes.readAsOf(query.asOf());
        }
        List<Portfolio.Initiative> initiatives = repository.initiatives(nodeId, initiativeId, own, query.labelKey());
        boolean byNode = query.groupBy() == GroupBy.PORTFOLIO_NODE;
        boolean byObjective = query.groupBy() == GroupBy.OBJECTIVE || query.groupBy() == GroupBy.THEME;
        if (byObjective) {
            Map<UUID, Portfolio.Initiative> byId =
                    initiatives.stream().collect(Collectors.toMap(Portfolio.Initiative::id, Function.identity()));
            repository.contributions(byId);
        }
        return new Portfolio(
                initiatives,
                byNode ? repository.nodes() : List.of(),
                byObjective ? repository.objectives() : List.of());
    }

    /** The organisation, of the same instant as what is read after it in this transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public KnownOrganisation organisation() {
        repository.readAtOneInstant();
        return organisations.present();
    }

    /**
     * The portfolio node that a reader names. To be called in the transaction of a read.
     *
     * @throws ProblemException INVALID_PARAMETER when none is known by that name
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID nodeOf(Ref ref) {
        Optional<UUID> id = ref instanceof Ref.ById byId
                ? Optional.of(byId.id()).filter(repository::nodeExists)
                : byKey(ref, (source, key) -> references.find("portfolio-node", source, key));
        return id.orElseThrow(() -> notHeardOf("portfolioNode", "portfolio node", ref));
    }

    private UUID initiativeOf(Ref ref) {
        Optional<UUID> id = ref instanceof Ref.ById byId
                ? Optional.of(byId.id()).filter(known::exists)
                : byKey(ref, known::byReference);
        return id.orElseThrow(() -> notHeardOf("initiative", "initiative", ref));
    }

    private static Optional<UUID> byKey(Ref ref, BiFunction<String, String, Optional<UUID>> find) {
        Ref.ByExternal external = (Ref.ByExternal) ref;
        return find.apply(external.source(), external.key());
    }

    private static ProblemException notHeardOf(String parameter, String noun, Ref ref) {
        return ReportQuery.refused(parameter, "No " + noun + " is known here as " + ref + ".");
    }
}
