package dev.tandem.initiatives.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.id.Ids;
import dev.tandem.http.id.Ref;
import dev.tandem.http.json.Checked;
import dev.tandem.http.json.MergePatch;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.asof.AsOf;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.InitiativeFacts;
import dev.tandem.initiatives.initiative.InitiativeReferences;
import dev.tandem.initiatives.initiative.Initiatives;
import dev.tandem.initiatives.initiative.MoneyAccess;
import dev.tandem.initiatives.initiative.Occasion;
import dev.tandem.initiatives.listing.KeysetQuery;
import dev.tandem.initiatives.listing.SortKey;
import dev.tandem.initiatives.problem.ConstraintProblems;
import dev.tandem.journal.AggregateKey;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The transactions on risks. */
@ApplicationScoped
public class RiskService {

    private static final List<SortKey<Risk>> SORT_KEYS =
            List.of(SortKey.instant("updatedAt", Risk::updatedAt), SortKey.text("title", Risk::title));

    private final RiskRepository repository;
    private final Initiatives initiatives;
    private final InitiativeReferences references;
    private final MoneyAccess money;
    private final Journal journal;
    private final AsOf asOf;
    private final ObjectMapper mapper;
    private final Checked checked;
    private final Caller caller;

    RiskService(
            RiskRepository repository,
            Initiatives initiatives,
            InitiativeReferences references,
            MoneyAccess money,
            Journal journal,
            AsOf asOf,
            ObjectMapper mapper,
            Checked checked,
            Caller caller) {
        this.repository = repository;
        this.initiatives = initiatives;
        this.references = references;
        this.money = money;
        this.journal = journal;
        this.asOf = asOf;
        this.mapper = mapper;
        this.checked = checked;
        this.caller = caller;
    }

    /** Records a risk of a live initiative. */
    @Transactional
    public RiskView record(Ref ref, RiskDraft draft) {
        Initiative initiative = initiatives.loadForChange(ref);
        initiatives.requireOwn(caller, initiative);
        references.requireOwnSource(caller, null, draft.externalReference());
        Occasion on = initiatives.occasion(initiative.details());
        Set<String> owners = initiative.owners(on.outside());
        Risk risk = new Risk(Ids.next(), initiative.id(), on.at());
        RiskEvent event = risk.set(draft, owners, on.at());
        repository.persist(risk);
        ConstraintProblems.translating(() -> journal.append(event));
        return RiskView.of(risk, money.allows(caller, owners));
    }

    /** Merges a patch into a risk; a patch that changes nothing makes no event. */
    @Transactional
    public RiskView patch(Ref ref, Ref riskRef, String ifMatch, JsonNode patch) {
        Initiative initiative = initiatives.loadForChange(ref);
        Risk risk = repository
                .idOf(riskRef)
                .flatMap(repository::loadForChange)
                .filter(found -> found.initiativeId().equals(initiative.id()))
                .orElseThrow(RiskService::notFound);
        initiatives.requireOwn(caller, initiative);
        ETags.requireMatch(ifMatch, risk.version());
        RiskDraft present = RiskDraft.of(risk);
        RiskDraft wanted = checked.check(MergePatch.apply(mapper, patch, present, RiskDraft.class));
        Occasion on = initiatives.occasion(initiative.details());
        Set<String> owners = initiative.owners(on.outside());
        if (!wanted.equals(present)) {
            references.requireOwnSource(caller, present.externalReference(), wanted.externalReference());
            RiskEvent event = risk.set(wanted, owners, on.at());
            ConstraintProblems.translating(() -> journal.append(event));
        }
        return RiskView.of(risk, money.allows(caller, owners));
    }

    @Transactional
    public RiskView get(Ref ref, Ref riskRef) {
        InitiativeFacts initiative = initiatives.require(ref);
        Risk risk = known(initiative.id(), riskRef);
        return RiskView.of(risk, money.allows(caller, initiative));
    }

    /** The risk as it was known at an instant. */
    @Transactional
    public RiskView get(Ref ref, Ref riskRef, Instant at) {
        InitiativeFacts initiative = initiatives.require(ref);
        Risk risk = known(initiative.id(), riskRef);
        boolean shown = money.allows(caller, initiative);
        return asOf.view(
                new AggregateKey(RiskEvent.AGGREGATE, risk.id()), risk, risk.createdAt(), at, RiskView.class, state -> {
                    state.put("moneyHidden", !shown);
                    if (!shown) {
                        state.putNull("moneyImpact");
                    }
                });
    }

    @Transactional
    public Page<RiskView> list(Ref ref, RiskFilter filter, Paging paging) {
        InitiativeFacts initiative = initiatives.require(ref);
        boolean shown = money.allows(caller, initiative);
        return new KeysetQuery<>(Risk.class, Risk::id, SORT_KEYS)
                .where("e.initiativeId = :initiative", "initiative", initiative.id())
                .where("e.status = :status", "status", filter.status())
                .where("e.bearing = :bearing", "bearing", filter.bearing())
                .page(repository.getEntityManager(), filter.sort(), paging)
                .map(risk -> RiskView.of(risk, shown));
    }

    private Risk known(UUID initiativeId, Ref ref) {
        return repository
                .idOf(ref)
                .flatMap(repository::findByIdOptional)
                .filter(found -> found.initiativeId().equals(initiativeId))
                .orElseThrow(RiskService::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(Problems.NOT_FOUND, "The initiative has no risk that is known by this.");
    }
}
