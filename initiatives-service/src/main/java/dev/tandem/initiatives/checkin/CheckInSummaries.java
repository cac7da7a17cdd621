package dev.tandem.initiatives.checkin;

import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.initiatives.assessment.AssessmentView;
import dev.tandem.initiatives.assessment.Assessments;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.InitiativeRepository;
import dev.tandem.initiatives.initiative.Initiatives;
import dev.tandem.initiatives.organisation.OrganisationService;
import dev.tandem.initiatives.organisation.OrganisationView;
import dev.tandem.initiatives.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts both owners' latest check-ins side by side. */
@ApplicationScoped
public class CheckInSummaries {

    private final CheckInRepository repository;
    private final RunningCheckIns running;
    private final Initiatives initiatives;
    private final InitiativeRepository initiativeRepository;
    private final Assessments assessments;
    private final OrganisationService organisation;

    CheckInSummaries(
            CheckInRepository repository,
            RunningCheckIns running,
            Initiatives initiatives,
            InitiativeRepository initiativeRepository,
            Assessments assessments,
            OrganisationService organisation) {
        this.repository = repository;
        this.running = running;
        this.initiatives = initiatives;
        this.initiativeRepository = initiativeRepository;
        this.assessments = assessments;
        this.organisation = organisation;
    }

    @Transactional
    public CheckInSummaryView get(Ref ref) {
        return of(List.of(initiatives.read(ref))).get(0);
    }

    /** Summaries of running initiatives. */
    @Transactional
    public Page<CheckInSummaryView> list(boolean overdueOnly, boolean warningOnly, Paging paging) {
        UUID after = paging.cursor().map(CheckInSummaries::id).orElse(null);
        List<UUID> ids = running.ids(overdueOnly, warningOnly, after, paging.limit() + 1);
        Page<UUID> page = Page.of(ids, paging.limit(), last -> Cursor.of(last.toString()));
        List<Initiative> found = page.items().isEmpty()
                ? List.of()
                : initiativeRepository
                        .find("id in ?1 order by id", page.items())
                        .list();
        return new Page<>(of(found), page.next());
    }

    private List<CheckInSummaryView> of(List<Initiative> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = some.stream().map(Initiative::id).toList();
        Map<UUID, Map<CheckInSide, CheckInStanding>> standings = new HashMap<>();
        repository.standings(ids).forEach(one -> standings
                .computeIfAbsent(one.initiativeId(), id -> new HashMap<>())
                .put(one.side(), one));
        Map<UUID, CheckIn> latest = repository.these(standings.values().stream()
                .flatMap(sides -> sides.values().stream())
                .filter(one -> one.latest() != null)
                .map(one -> one.latest().id())
                .toList());
        Map<UUID, List<AssessmentView>> beside = assessments.newest(ids);
        Reading reading = new Reading(organisation.get(), organisation.today(), latest);
        return some.stream()
                .sorted(Comparator.comparing(Initiative::id))
                .map(one -> reading.summary(
                        one, standings.getOrDefault(one.id(), Map.of()), beside.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** What is alike for all summaries of one reading. */
    private record Reading(OrganisationView organisation, LocalDate today, Map<UUID, CheckIn> latest) {

        CheckInSummaryView summary(
                Initiative initiative, Map<CheckInSide, CheckInStanding> standings, List<AssessmentView> assessments) {
            Running running = Running.of(initiative, organisation);
            CheckInSummaryView.SideView business =
                    side(CheckInSide.BUSINESS, initiative.details().businessOwner(), running, standings);
            CheckInSummaryView.SideView technology =
                    side(CheckInSide.TECHNOLOGY, initiative.details().technologyOwner(), running, standings);
            List<ConfidenceGap> gaps = ConfidenceGap.between(confidence(business), confidence(technology));
            return new CheckInSummaryView(
                    initiative.id(),
                    initiative.details().title(),
                    initiative.status(),
                    running.everyDays(),
                    business,
                    technology,
                    gaps,
                    ConfidenceGap.isWarning(gaps),
                    assessments);
        }

        private CheckInSummaryView.SideView side(
                CheckInSide side, Person owner, Running running, Map<CheckInSide, CheckInStanding> standings) {
            CheckInStanding standing = standings.get(side);
            CheckIn said = standing == null || standing.latest() == null
                    ? null
                    : latest.get(standing.latest().id());
            LocalDate dueOn = running.dueOn(side, said == null ? null : said.effectiveOn());
            return new CheckInSummaryView.SideView(
                    owner,
                    said == null ? null : CheckInView.of(said),
                    dueOn,
                    dueOn != null && Cadence.overdue(dueOn, today));
        }

        private static Confidences confidence(CheckInSummaryView.SideView side) {
            return side.latest() == null ? null : side.latest().confidence();
        }
    }

    private static UUID id(Cursor cursor) {
        try {
            return UUID.fromString(cursor.keys().get(0));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.invalid();
        }
    }
}
