package dev.tandem.initiatives.alignment;

import dev.tandem.initiatives.checkin.RunningCheckIns;
import dev.tandem.initiatives.deadline.DeadlineKind;
import dev.tandem.initiatives.deadline.Deadlines;
import dev.tandem.initiatives.signoff.PendingSignOffs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Puts together what alignment is made of, from what other features know of the whole portfolio. */
@ApplicationScoped
public class AlignmentReading {

    private final AlignmentRepository repository;
    private final RunningCheckIns checkIns;
    private final PendingSignOffs signOffs;
    private final Deadlines deadlines;

    AlignmentReading(
            AlignmentRepository repository, RunningCheckIns checkIns, PendingSignOffs signOffs, Deadlines deadlines) {
        this.repository = repository;
        this.checkIns = checkIns;
        this.signOffs = signOffs;
        this.deadlines = deadlines;
    }

    /** In the running transaction, which reads at one instant. */
    AlignmentFacts read(LocalDate today) {
        Signals signals = signals(today);
        Goals goals = repository.goals();
        return new AlignmentFacts(goals, repository.works(goals, cares(signals)), signals);
    }

    private Signals signals(LocalDate today) {
        return new Signals(
                checkIns.attention(today).stream()
                        .map(one -> new Signals.CheckIns(
                                one.initiativeId(), one.businessDueOn(), one.technologyDueOn(), one.diverging()))
                        .toList(),
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
