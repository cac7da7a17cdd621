package dev.tandem.initiatives.score;

import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.InitiativeName;
import dev.tandem.initiatives.initiative.UpcomingInitiatives;
import dev.tandem.initiatives.listing.Ranking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ranks the initiatives that are not live yet by a score. Points are unitless, so whoever may read initiatives may. */
@ApplicationScoped
public class RankingService {

    private static final Ranking<Scored> RANKING =
            new Ranking<>(Scored::score, scored -> scored.name().id());

    private final UpcomingInitiatives upcoming;
    private final Scores scores;

    RankingService(UpcomingInitiatives upcoming, Scores scores) {
        this.upcoming = upcoming;
        this.scores = scores;
    }

    /** An initiative with its score, or null, and what that was made of. */
    record Scored(InitiativeName name, BigDecimal score, List<Input> inputs) {}

    @Transactional
    public Page<RankedInitiative> rank(RankingFilter filter, Paging paging) {
        RankingKind by = filter.by();
        return RANKING.page(
                upcoming.rows(filter.portfolioNode(), some -> scored(some, by)),
                paging,
                (row, rank) -> RankedInitiative.of(rank, row, by));
    }

    /** All of the ranking. */
    @Transactional
    public List<RankedInitiative> all(RankingFilter filter) {
        RankingKind by = filter.by();
        return RANKING.all(
                upcoming.rows(filter.portfolioNode(), some -> scored(some, by)),
                (row, rank) -> RankedInitiative.of(rank, row, by));
    }

    private List<Scored> scored(List<Initiative> initiatives, RankingKind by) {
        Map<UUID, List<Input>> inputs = scores.inputs(initiatives);
        return initiatives.stream()
                .map(initiative -> scored(initiative, inputs.get(initiative.id()), by))
                .toList();
    }

    private static Scored scored(Initiative initiative, List<Input> inputs, RankingKind by) {
        Map<ScorePart, Integer> points = Input.points(inputs);
        return new Scored(
                InitiativeName.of(initiative),
                by == RankingKind.WSJF ? Formulas.wsjf(points) : Formulas.valueEffort(points),
                inputs);
    }
}
