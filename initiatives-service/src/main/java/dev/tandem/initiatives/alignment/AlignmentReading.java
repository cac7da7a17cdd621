package dev.tandem.initiatives.alignment;

import dev.tandem.initiatives.deadline.DeadlineKind;
import dev.tandem.initiatives.deadline.Deadlines;
import dev.tandem.initiatives.organisation.OrganisationService;
import dev.tandem.initiatives.organisation.OrganisationView;
import dev.tandem.initiatives.signoff.PendingSignOffs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Puts together what alignment is made of, from what other features know of the whole portfolio. */
@ApplicationScoped
public class AlignmentReading {

    private final AlignmentRepository repository;
    private final Works works;
    private final OrganisationService organisation;
    private final PendingSignOffs signOffs;
    private final Deadlines deadlines;

    AlignmentReading(
            AlignmentRepository repository,
            Works works,
            OrganisationService organisation,
            PendingSignOffs signOffs,
            Deadlines deadlines) {
        this.repository = repository;
        this.works = works;
        this.organisation = organisation;
        this.signOffs = signOffs;
        this.deadlines = deadlines;
    }

    /** Lets the running transaction read at one instant; before it reads anything. */
    Works.Known begin() {
        Works.Known known = works.known();
        repository.readAtOneInstant();
        return known;
    }

    /** @param known what the transaction began with */
    AlignmentFacts read(Works.Known known, LocalDate today) {
        Collection<WorkRow> rows = works.read(known);
        Signals signals = signals(rows, today);
        Map<UUID, Work.Care> cares = cares(signals);
        Goals goals = repository.goals();
        List<Work> all = new ArrayList<>(rows.size());
        for (WorkRow row : rows) {
            all.add(row.of(goals, cares.getOrDefault(row.id(), Work.Care.NOTHING)));
        }
        return new AlignmentFacts(goals, all, signals);
    }

    private Signals signals(Collection<WorkRow> rows, LocalDate today) {
        return new Signals(
                checkIns(rows, today),
                signOffs.all(today).stream()
                        .map(one -> new Signals.Waiting(
                                one.initiativeId(),
                                one.gate().name(),
                                one.side().name(),
                                one.dueOn(),
                                one.overdue()))
                        .toList(),
                deadlines.openOf(DeadlineKind.SECURITY, today).stream()
                        .map(one -> new Signals.Deadline(
                                one.initiativeId(), one.title(), one.dueOn(), Signals.State.valueOf(one.standing())))
                        .toList());
    }

    private List<Signals.CheckIns> checkIns(Collection<WorkRow> rows, LocalDate today) {
        OrganisationView settings = organisation.get();
        ZoneId zone = ZoneId.of(settings.timeZone());
        List<Signals.CheckIns> checkIns = new ArrayList<>();
        for (WorkRow row : rows) {
            if (row.checkIns() != null) {
                row.checkIns()
                        .attention(row.id(), today, zone, settings.checkInEveryDays())
                        .ifPresent(one -> checkIns.add(new Signals.CheckIns(
                                one.initiativeId(), one.businessDueOn(), one.technologyDueOn(), one.diverging())));
            }
        }
        return checkIns;
    }

    private static Map<UUID, Work.Care> cares(Signals signals) {
        Map<UUID, Work.Care> cares = new HashMap<>();
        for (Signals.CheckIns one : signals.checkIns()) {
            change(cares, one.workId(), care -> care.unheeded());
        }
        for (Signals.Waiting one : signals.waiting()) {
            change(cares, one.workId(), care -> care.waiting(one.overdue()));
        }
        for (Signals.Deadline one : signals.deadlines()) {
            change(cares, one.workId(), care -> care.deadline(one.state()));
        }
        return cares;
    }

    private static void change(Map<UUID, Work.Care> cares, UUID id, UnaryOperator<Work.Care> change) {
        cares.put(id, change.apply(cares.getOrDefault(id, Work.Care.NOTHING)));
    }
}
