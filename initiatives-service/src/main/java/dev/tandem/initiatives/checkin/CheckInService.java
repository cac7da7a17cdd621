package dev.tandem.initiatives.checkin;

import dev.tandem.http.id.Ids;
import dev.tandem.http.id.Ref;
import dev.tandem.http.json.Checked;
import dev.tandem.http.json.Years;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.gate.Lifecycle;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.Initiatives;
import dev.tandem.initiatives.initiative.Occasion;
import dev.tandem.initiatives.listing.KeysetQuery;
import dev.tandem.initiatives.listing.SortKey;
import dev.tandem.initiatives.organisation.OrganisationService;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The transactions on check-ins. Recording one locks the initiative, so that of two at the same instant the second sees the
 * first; it changes nothing of the initiative, and no sign-off is void because of it.
 */
@ApplicationScoped
public class CheckInService {

    private static final List<SortKey<CheckIn>> SORT_KEYS = List.of(SortKey.date("effectiveOn", CheckIn::effectiveOn));

    private final CheckInRepository repository;
    private final Initiatives initiatives;
    private final OrganisationService organisation;
    private final Journal journal;
    private final Caller caller;

    CheckInService(
            CheckInRepository repository,
            Initiatives initiatives,
            OrganisationService organisation,
            Journal journal,
            Caller caller) {
        this.repository = repository;
        this.initiatives = initiatives;
        this.organisation = organisation;
        this.journal = journal;
        this.caller = caller;
    }

    /** Records a check-in for the side that the caller speaks for. */
    @Transactional
    public CheckInView record(Ref ref, CheckInDraft draft) {
        Initiative initiative = initiatives.loadForChange(ref);
        Occasion on = initiatives.occasion(initiative.details());
        Set<String> owners = initiative.owners(on.outside());
        if (!owners.contains(caller.subject())) {
            throw new ProblemException(Problems.FORBIDDEN, "The initiative is not your own.");
        }
        if (!Lifecycle.plannable(initiative.status())) {
            throw new ProblemException(CheckInProblems.OVER, "The initiative is " + initiative.status() + ".");
        }
        LocalDate today = organisation.today();
        LocalDate day = day(draft.effectiveOn(), today);
        CheckInSide side = side(initiative);
        CheckIn checkIn = new CheckIn(Ids.next(), initiative.id(), side, person(), day, draft, on.at());
        repository.persist(checkIn);
        CheckInStanding standing = repository.standing(initiative.id(), side).orElseGet(() -> first(initiative, side));
        journal.append(standing.record(checkIn.said(), Running.of(initiative, organisation.get()), today, owners));
        return CheckInView.of(checkIn);
    }

    @Transactional
    public Page<CheckInView> list(Ref ref, CheckInFilter filter, Paging paging) {
        UUID initiativeId = initiatives.require(ref).id();
        return new KeysetQuery<>(CheckIn.class, CheckIn::id, SORT_KEYS)
                .where("e.initiativeId = :initiative", "initiative", initiativeId)
                .where("e.side = :side", "side", filter.side())
                .page(repository.getEntityManager(), filter.sort(), paging)
                .map(CheckInView::of);
    }

    private CheckInStanding first(Initiative initiative, CheckInSide side) {
        CheckInStanding standing = new CheckInStanding(Ids.next(), initiative.id(), side);
        repository.persist(standing);
        return standing;
    }

    private CheckInSide side(Initiative initiative) {
        Person business = initiative.details().businessOwner();
        Person technology = initiative.details().technologyOwner();
        return CheckInSide.of(
                new CheckInSide.Speaker(
                        caller.subject(), caller.has(Roles.BUSINESS_EXECUTIVE), caller.has(Roles.TECHNOLOGY_EXECUTIVE)),
                business == null ? null : business.subject(),
                technology == null ? null : technology.subject());
    }

    private Person person() {
        return new Person(caller.subject(), caller.name());
    }

    private static LocalDate day(LocalDate given, LocalDate today) {
        if (given == null) {
            return today;
        }
        if (given.isAfter(today)) {
            throw Checked.invalid("/effectiveOn", "Must not be in the future (today is " + today + ").");
        }
        if (given.getYear() < Years.FIRST) {
            throw Checked.invalid("/effectiveOn", "Must not lie before the year " + Years.FIRST + ".");
        }
        return given;
    }
}
