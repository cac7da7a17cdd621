package dev.tandem.initiatives.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.id.Ids;
import dev.tandem.http.json.Checked;
import dev.tandem.http.json.MergePatch;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.asof.AsOf;
import dev.tandem.initiatives.listing.KeysetQuery;
import dev.tandem.initiatives.listing.SortKey;
import dev.tandem.initiatives.problem.ConstraintProblems;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.journal.AggregateKey;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** The transactions on sources. */
@ApplicationScoped
public class SourceService {

    private static final List<SortKey<Source>> SORT_KEYS = List.of(SortKey.text("name", Source::name));

    private final SourceRepository repository;
    private final Event<ClientChanged> clientChanges;
    private final AsOf asOf;
    private final Journal journal;
    private final ObjectMapper mapper;
    private final Checked checked;
    private final Caller caller;

    SourceService(
            SourceRepository repository,
            Event<ClientChanged> clientChanges,
            AsOf asOf,
            Journal journal,
            ObjectMapper mapper,
            Checked checked,
            Caller caller) {
        this.repository = repository;
        this.clientChanges = clientChanges;
        this.asOf = asOf;
        this.journal = journal;
        this.mapper = mapper;
        this.checked = checked;
        this.caller = caller;
    }

    @Transactional
    public SourceView register(RegisterSource command) {
        requireFree(command.source());
        Instant now = journal.now();
        Source source = new Source(Ids.next(), command.source(), now);
        SourceEvent event = source.register(command.client(), now);
        repository.persist(source);
        ConstraintProblems.translating(() -> journal.append(event));
        clientChanges.fire(new ClientChanged(source.name()));
        return SourceView.of(source);
    }

    @Transactional
    public SourceView get(String name) {
        return SourceView.of(repository.named(name).orElseThrow(SourceService::notFound));
    }

    /** The same as it was known at an instant. */
    @Transactional
    public SourceView get(String name, Instant at) {
        Source source = repository.named(name).orElseThrow(SourceService::notFound);
        return asOf.view(
                new AggregateKey(SourceEvent.AGGREGATE, source.id()),
                source,
                source.createdAt(),
                at,
                SourceView.class,
                state -> state.put(
                        "adoptionEnabled",
                        state.path("businessConsent").asBoolean()
                                && state.path("technologyConsent").asBoolean()));
    }

    @Transactional
    public Page<SourceView> list(Paging paging) {
        return new KeysetQuery<>(Source.class, Source::id, SORT_KEYS)
                .page(repository.getEntityManager(), null, paging)
                .map(SourceView::of);
    }

    /** Lets another client write for the source; the consents are asked for anew. */
    @Transactional
    public SourceView patch(String name, String ifMatch, JsonNode patch) {
        Source source = repository.loadForChange(name).orElseThrow(SourceService::notFound);
        ETags.requireMatch(ifMatch, source.version());
        SourceClient present = new SourceClient(source.client());
        SourceClient wanted = checked.check(MergePatch.apply(mapper, patch, present, SourceClient.class));
        if (!wanted.equals(present)) {
            journal.append(source.handOver(wanted.client(), journal.now()));
            clientChanges.fire(new ClientChanged(source.name()));
        }
        return SourceView.of(source);
    }

    /** Records a side's consent; giving it again changes nothing. */
    @Transactional
    public SourceView consent(String name, ConsentSide side) {
        String role = side == ConsentSide.BUSINESS ? Roles.BUSINESS_EXECUTIVE : Roles.TECHNOLOGY_EXECUTIVE;
        if (!caller.has(role)) {
            throw new ProblemException(Problems.FORBIDDEN, "Only a " + role + " consents for this side.");
        }
        Source source = repository.loadForChange(name).orElseThrow(SourceService::notFound);
        ConsentSide other = side == ConsentSide.BUSINESS ? ConsentSide.TECHNOLOGY : ConsentSide.BUSINESS;
        if (caller.subject().equals(source.consentBy(other))) {
            throw new ProblemException(
                    SourceProblems.SAME_PERSON, caller.subject() + " consented for the other side already.");
        }
        if (source.consentBy(side) == null) {
            journal.append(source.consent(side, caller.subject(), journal.now()));
        }
        return SourceView.of(source);
    }

    /** Names that differ in case only would be taken for one another. */
    private void requireFree(String name) {
        repository.namedInAnyCase(name).ifPresent(taken -> {
            throw new ProblemException(
                    ConstraintProblems.SOURCE_TAKEN,
                    "The source \"" + taken.name() + "\" is registered already.",
                    FieldError.at(
                            "/source",
                            taken.name().equals(name)
                                    ? "Is registered already."
                                    : "Differs from \"" + taken.name() + "\" in case only."));
        });
    }

    private static ProblemException notFound() {
        return new ProblemException(Problems.NOT_FOUND, "No source of this name is registered.");
    }
}
