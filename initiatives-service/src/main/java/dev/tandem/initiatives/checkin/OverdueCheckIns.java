package dev.tandem.initiatives.checkin;

import dev.tandem.http.id.Ids;
import dev.tandem.initiatives.clockevent.ClockEvents;
import dev.tandem.initiatives.clockevent.ClockFinder;
import dev.tandem.initiatives.clockevent.OneByOne;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.InitiativeRepository;
import dev.tandem.initiatives.initiative.Initiatives;
import dev.tandem.initiatives.initiative.Occasion;
import dev.tandem.initiatives.organisation.OrganisationService;
import dev.tandem.journal.Journal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds check-ins of running initiatives that are overdue, and tells each side and due day once. */
@ApplicationScoped
public class OverdueCheckIns implements ClockFinder {

    private static final String RULE = "overdue";

    private final RunningCheckIns running;
    private final CheckInRepository repository;
    private final InitiativeRepository initiativeRepository;
    private final Initiatives initiatives;
    private final OrganisationService organisation;
    private final ClockEvents clockEvents;
    private final Journal journal;

    OverdueCheckIns(
            RunningCheckIns running,
            CheckInRepository repository,
            InitiativeRepository initiativeRepository,
            Initiatives initiatives,
            OrganisationService organisation,
            ClockEvents clockEvents,
            Journal journal) {
        this.running = running;
        this.repository = repository;
        this.initiativeRepository = initiativeRepository;
        this.initiatives = initiatives;
        this.organisation = organisation;
        this.clockEvents = clockEvents;
        this.journal = journal;
    }

    @Override
    public void find(LocalDate today) {
        List<UUID> candidates = QuarkusTransaction.requiringNew().call(() -> running.untold(today));
        OneByOne.look(candidates, id -> initiativeRepository.loadForChange(id).ifPresent(one -> tell(one, today)));
    }

    private void tell(Initiative initiative, LocalDate today) {
        Running cadence = Running.of(initiative, organisation.get());
        Map<CheckInSide, CheckInStanding> standings = new EnumMap<>(CheckInSide.class);
        repository.standings(List.of(initiative.id())).forEach(one -> standings.put(one.side(), one));
        Occasion on = initiatives.occasion(initiative.details());
        Set<String> owners = initiative.owners(on.outside());
        List<CheckInEvent> events = new ArrayList<>();
        for (CheckInSide side : List.of(CheckInSide.BUSINESS, CheckInSide.TECHNOLOGY)) {
            CheckInStanding standing = standings.get(side);
            LocalDate due = cadence.dueOn(side, standing == null ? null : standing.latestOn());
            if (due == null || !Cadence.overdue(due, today)) {
                continue;
            }
            if (standing == null) {
                standing = new CheckInStanding(Ids.next(), initiative.id(), side);
                repository.persist(standing);
            }
            if (clockEvents.first(CheckInEvent.AGGREGATE, standing.id(), RULE, due)) {
                events.add(standing.missed(due, owners));
            }
        }
        journal.append(events);
    }
}
