package dev.tandem.initiatives.deadline;

import dev.tandem.http.id.Ids;
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.history.InitiativeRecords;
import dev.tandem.initiatives.initiative.DeadlineMoved;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.journal.AggregateKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What other features ask about deadlines, and the deadline that an initiative has in its own field. */
@ApplicationScoped
public class Deadlines implements InitiativeRecords {

    private final DeadlineRepository repository;

    Deadlines(DeadlineRepository repository) {
        this.repository = repository;
    }

    /**
     * A deadline that is still to be met.
     *
     * @param standing ON_TRACK, AT_RISK or BREACHED
     */
    public record Open(UUID initiativeId, DeadlineKind kind, String title, LocalDate dueOn, String standing) {}

    /** The deadlines of these initiatives that are still to be met, the earliest due first. */
    public List<Open> openOf(Collection<Initiative> initiatives, LocalDate today) {
        Map<UUID, Initiative> byId =
                initiatives.stream().collect(Collectors.toMap(Initiative::id, initiative -> initiative, (a, b) -> a));
        if (byId.isEmpty()) {
            return List.of();
        }
        return repository.openOf(byId.keySet()).stream()
                .map(deadline -> new Open(
                        deadline.initiativeId(),
                        deadline.kind(),
                        deadline.title(),
                        deadline.dueOn(),
                        judge(deadline, byId.get(deadline.initiativeId()), today)
                                .code()
                                .name()))
                .filter(open ->
                        !open.standing().startsWith("MET") && !open.standing().equals("VOID"))
                .toList();
    }

    @Override
    public List<AggregateKey> of(UUID initiativeId, boolean money) {
        return repository.idsOf(initiativeId).stream()
                .map(id -> new AggregateKey(DeadlineEvent.AGGREGATE, id))
                .toList();
    }

    /** The field of an initiative was set, moved or taken away: its deadline follows in the same transaction. */
    void follow(@Observes DeadlineMoved moved) {
        Deadline present = moved.before() == null
                ? null
                : repository.ofInitiative(moved.initiativeId()).orElse(null);
        if (moved.after() == null) {
            if (present != null) {
                moved.telling().accept(present.retire(moved.owners(), moved.at()));
            }
            return;
        }
        if (present == null) {
            Deadline made = new Deadline(Ids.next(), moved.initiativeId(), true, moved.at());
            moved.telling().accept(made.follow(moved.after(), moved.owners(), moved.at()));
            repository.persist(made);
        } else {
            moved.telling().accept(present.follow(moved.after(), moved.owners(), moved.at()));
        }
    }

    static Standing judge(Deadline deadline, Initiative initiative, LocalDate today) {
        Status status = initiative.status();
        boolean over =
                deadline.retired() || initiative.retired() || status == Status.REJECTED || status == Status.CANCELLED;
        boolean live = deadline.metBy() == MetBy.GOING_LIVE && (status == Status.LIVE || status == Status.CLOSED);
        return DeadlineRule.judge(
                new DeadlineRule.Facts(
                        deadline.dueOn(),
                        deadline.leadDays(),
                        deadline.metOn(),
                        live,
                        initiative.milestones().liveOn(),
                        initiative.details().endOn(),
                        over),
                today);
    }
}
