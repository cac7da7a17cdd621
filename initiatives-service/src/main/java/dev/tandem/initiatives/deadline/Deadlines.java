package dev.tandem.initiatives.deadline;

import dev.tandem.http.id.Ids;
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.history.InitiativeRecords;
import dev.tandem.initiatives.initiative.DeadlineMoved;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.InitiativeRepository;
import dev.tandem.journal.AggregateKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What other features ask about deadlines, and the deadline that an initiative has in its own field. */
@ApplicationScoped
public class Deadlines implements InitiativeRecords {

    private final DeadlineRepository repository;
    private final InitiativeRepository initiatives;

    Deadlines(DeadlineRepository repository, InitiativeRepository initiatives) {
        this.repository = repository;
        this.initiatives = initiatives;
    }

    /**
     * A deadline and where it stands.
     *
     * @param standing ON_TRACK, AT_RISK or BREACHED while it is still to be met; else MET or MET_LATE
     */
    public record Judged(UUID initiativeId, DeadlineKind kind, String title, LocalDate dueOn, String standing) {}

    /** The deadlines of these initiatives (no more than some thousand) that are still to be met, the earliest due first. */
    public List<Judged> openOf(Collection<UUID> initiativeIds, LocalDate today) {
        if (initiativeIds.isEmpty()) {
            return List.of();
        }
        return openOf(
                initiatives.list("id in ?1", initiativeIds).stream()
                        .collect(Collectors.toMap(Initiative::id, Function.identity())),
                today);
    }

    /** The same, given the initiatives themselves. */
    public List<Judged> openOf(Map<UUID, Initiative> initiativesById, LocalDate today) {
        if (initiativesById.isEmpty()) {
            return List.of();
        }
        return repository.openOf(initiativesById.keySet()).stream()
                .map(deadline -> open(deadline, initiativesById.get(deadline.initiativeId()), today))
                .flatMap(Optional::stream)
                .toList();
    }

    /** All deadlines of a kind that are still to be met, the earliest due first, without loading their initiatives. */
    public List<Judged> openOf(DeadlineKind kind, LocalDate today) {
        return repository.openOf(kind).stream()
                .map(row -> {
                    DeadlineRule.Facts facts = new DeadlineRule.Facts(
                            row.dueOn(), row.leadDays(), null, false, null, row.plannedEnd(), false);
                    String standing = DeadlineRule.judge(facts, today).code().name();
                    return new Judged(row.initiativeId(), kind, row.title(), row.dueOn(), standing);
                })
                .toList();
    }

    private static Optional<Judged> open(Deadline deadline, Initiative initiative, LocalDate today) {
        Standing.Code code = judge(deadline, initiative, today).code();
        return switch (code) {
            case ON_TRACK, AT_RISK, BREACHED ->
                Optional.of(
                        new Judged(initiative.id(), deadline.kind(), deadline.title(), deadline.dueOn(), code.name()));
            case MET, MET_LATE, VOID -> Optional.empty();
        };
    }

    /** What the standing of a deadline depends on in its initiative; the days may be null. */
    public record Bearer(UUID id, Status status, boolean retired, LocalDate liveOn, LocalDate endOn) {}

    /** All deadlines of these initiatives that hold, met or not, the earliest due first. */
    public List<Judged> of(Collection<Bearer> bearers, LocalDate today) {
        if (bearers.isEmpty()) {
            return List.of();
        }
        Map<UUID, Bearer> byId = bearers.stream().collect(Collectors.toMap(Bearer::id, Function.identity()));
        return repository.holdingOf(byId.keySet()).stream()
                .map(deadline -> {
                    Standing.Code code = judge(deadline, byId.get(deadline.initiativeId()), today)
                            .code();
                    return new Judged(
                            deadline.initiativeId(), deadline.kind(), deadline.title(), deadline.dueOn(), code.name());
                })
                .filter(deadline -> !deadline.standing().equals(Standing.Code.VOID.name()))
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
        return judge(
                deadline,
                new Bearer(
                        initiative.id(),
                        initiative.status(),
                        initiative.retired(),
                        initiative.milestones().liveOn(),
                        initiative.details().endOn()),
                today);
    }

    private static Standing judge(Deadline deadline, Bearer initiative, LocalDate today) {
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
                        initiative.liveOn(),
                        initiative.endOn(),
                        over),
                today);
    }
}
