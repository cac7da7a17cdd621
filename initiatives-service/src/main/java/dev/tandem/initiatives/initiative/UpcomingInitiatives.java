package dev.tandem.initiatives.initiative;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.portfolio.PortfolioNodes;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The initiatives whose benefit is still to come (PROPOSED, APPROVED, IN_PROGRESS or ON_HOLD): what a ranking ranks. */
@ApplicationScoped
public class UpcomingInitiatives {

    private static final Set<Status> UPCOMING =
            Set.of(Status.PROPOSED, Status.APPROVED, Status.IN_PROGRESS, Status.ON_HOLD);
    private static final int AT_ONCE = 2000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final InitiativeRepository repository;
    private final PortfolioNodes nodes;

    UpcomingInitiatives(InitiativeRepository repository, PortfolioNodes nodes) {
        this.repository = repository;
        this.nodes = nodes;
    }

    /**
     * Makes rows of all of them, a bounded number at a time; only the rows are kept.
     *
     * @param portfolioNode only those in this node or below it; the text of the query parameter, or null for all
     * @throws dev.tandem.http.problem.ProblemException INVALID_PARAMETER when no such node is known
     */
    public <R> List<R> rows(String portfolioNode, Function<List<Initiative>, List<R>> rowsOf) {
        Map<String, Object> values = new HashMap<>();
        values.put("upcoming", UPCOMING);
        String inNodes = "";
        if (portfolioNode != null) {
            values.put("nodes", nodes.withDescendants(nodes.asked(Ref.parse(portfolioNode, "portfolioNode"))));
            inNodes = " and details.portfolioNodeId in :nodes";
        }
        List<R> rows = new ArrayList<>();
        UUID last = BEFORE_ALL;
        while (last != null) {
            values.put("last", last);
            List<Initiative> some = repository
                    .find(
                            "retired = false and standing.status in :upcoming and id > :last" + inNodes
                                    + " order by id",
                            values)
                    .page(Page.ofSize(AT_ONCE))
                    .list();
            rows.addAll(rowsOf.apply(some));
            last = some.size() < AT_ONCE ? null : some.get(some.size() - 1).id();
            repository.getEntityManager().clear();
        }
        return rows;
    }
}
