package dev.tandem.metrics.forecastaccuracy;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Says which version of an initiative's plan or forecast was the one that held before a month began. What was recorded
 * later is hindsight and never counts, whatever day it says it is of; by the days stated it counts from that day on.
 */
final class KnownThen {

    private record Question(UUID initiativeId, Statement.Series series, YearMonth month) {}

    private final Map<UUID, Map<Statement.Series, List<Statement>>> statements = new HashMap<>();
    private final Map<Question, Optional<Statement>> answers = new HashMap<>();
    private final Basis basis;
    private final ZoneId zone;

    /** @param zone in which months begin */
    KnownThen(List<Statement> all, Basis basis, ZoneId zone) {
        this.basis = basis;
        this.zone = zone;
        all.forEach(statement -> statements
                .computeIfAbsent(statement.key().initiativeId(), id -> new EnumMap<>(Statement.Series.class))
                .computeIfAbsent(statement.key().series(), series -> new ArrayList<>())
                .add(statement));
    }

    /** The version that held when the month began. */
    Optional<Statement> before(YearMonth month, UUID initiativeId, Statement.Series series) {
        return answers.computeIfAbsent(
                new Question(initiativeId, series, month),
                question -> statements.getOrDefault(initiativeId, Map.of()).getOrDefault(series, List.of()).stream()
                        .filter(statement -> monthOf(statement).isBefore(month))
                        .max(Statement.HOLDING));
    }

    /** Whether anything of the initiative was ever stated. */
    boolean hasAny(UUID initiativeId) {
        return statements.containsKey(initiativeId);
    }

    /** The first month before which anything was known. */
    Optional<YearMonth> first() {
        return statements.values().stream()
                .flatMap(bySeries -> bySeries.values().stream())
                .flatMap(List::stream)
                .map(this::monthOf)
                .min(Comparator.naturalOrder())
                .map(month -> month.plusMonths(1));
    }

    private YearMonth monthOf(Statement statement) {
        return basis == Basis.STATED
                ? YearMonth.from(statement.statedOn())
                : YearMonth.from(statement.recordedAt().atZone(zone));
    }
}
