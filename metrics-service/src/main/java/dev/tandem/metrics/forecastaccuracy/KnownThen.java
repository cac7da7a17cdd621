package dev.tandem.metrics.forecastaccuracy;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Says which version of an initiative's plan or forecast was the one that held before a month began. What was recorded
 * later is hindsight and never counts, whatever day it says it is of; by the days stated it counts from that day on.
 */
final class KnownThen {

    /** By the month in which something became known, the version that held at its end. */
    private final Map<UUID, Map<Statement.Series, NavigableMap<YearMonth, Statement>>> holding = new HashMap<>();

    private final Basis basis;
    private final ZoneId zone;

    /** @param zone in which months begin */
    KnownThen(List<Statement> all, Basis basis, ZoneId zone) {
        this.basis = basis;
        this.zone = zone;
        all.stream().sorted(Comparator.comparing(this::monthOf)).forEach(this::add);
    }

    private void add(Statement statement) {
        NavigableMap<YearMonth, Statement> held = holding.computeIfAbsent(
                        statement.key().initiativeId(), id -> new EnumMap<>(Statement.Series.class))
                .computeIfAbsent(statement.key().series(), series -> new TreeMap<>());
        boolean holds = held.isEmpty()
                || Statement.HOLDING.compare(statement, held.lastEntry().getValue()) > 0;
        held.put(monthOf(statement), holds ? statement : held.lastEntry().getValue());
    }

    /** The version that held when the month began. */
    Optional<Statement> before(YearMonth month, UUID initiativeId, Statement.Series series) {
        return Optional.ofNullable(holding.getOrDefault(initiativeId, Map.of()).get(series))
                .map(held -> held.lowerEntry(month))
                .map(Map.Entry::getValue);
    }

    /** Whether anything of the initiative was ever stated. */
    boolean hasAny(UUID initiativeId) {
        return holding.containsKey(initiativeId);
    }

    /** The first month before which anything was known. */
    Optional<YearMonth> first() {
        return holding.values().stream()
                .flatMap(bySeries -> bySeries.values().stream())
                .map(NavigableMap::firstKey)
                .min(Comparator.naturalOrder())
                .map(month -> month.plusMonths(1));
    }

    private YearMonth monthOf(Statement statement) {
        return basis == Basis.STATED
                ? YearMonth.from(statement.statedOn())
                : YearMonth.from(statement.recordedAt().atZone(zone));
    }
}
