package dev.tandem.metrics.measurement;

import dev.tandem.http.id.Ref;
import dev.tandem.http.request.QueryParameters;
import dev.tandem.journal.sql.Sql;
import dev.tandem.metrics.benefit.Driver;
import dev.tandem.metrics.projection.KnownReferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Narrows a search to facts behind a figure of a report, by the rules that the report goes by. Facts are {@code m}, their
 * metric {@code k}.
 */
@ApplicationScoped
public class FigureSearch {

    /**
     * The benefit lines of each initiative that name a metric, read once: whether a line names a fact is asked of every
     * fact, and to read lines as they were known at an instant is dear.
     */
    private static final String LINES = """
        LEFT JOIN (
            SELECT b.initiative_id, coalesce(b.metric_id, named.id) AS metric_id, array_agg(b.currency) AS currencies,
                array_agg(b.from_date) AS froms, array_agg(b.to_date) AS tos, array_agg(b.driver) AS drivers,
                array_agg(b.unit_value) AS unit_values, array_agg(b.unit_value_currency) AS unit_value_currencies
            FROM known_plan_line b LEFT JOIN metric named ON named.key = b.metric_key
            WHERE b.kind = 'BENEFIT'
            GROUP BY 1, 2
        ) g ON g.initiative_id = m.initiative_id AND g.metric_id = m.metric_id\
        """;

    /** A benefit line that makes a benefit of the fact's cell, in whatever month. */
    private static final String NAMING = """
        FROM unnest(g.currencies, g.froms, g.tos, g.drivers, g.unit_values, g.unit_value_currencies)
            AS l (currency, from_date, to_date, driver, unit_value, unit_value_currency)
        WHERE (l.unit_value IS NOT NULL OR l.currency = m.currency)\
        """;

    private static final String SPANNING = NAMING + """
         AND (l.from_date IS NULL OR date_trunc('month', m.starts_on)
            BETWEEN date_trunc('month', l.from_date) AND l.to_date)\
        """;

    private static final String IN_CURRENCY =
            "CASE WHEN l.unit_value IS NULL THEN l.currency ELSE l.unit_value_currency END = ?";

    private static final String NO_DRIVER =
            "(l.driver IS NULL OR l.driver NOT IN ('CUT_COST', 'EFFICIENCY', 'AUTOMATION', 'SALES', 'RISK'))";

    private static final String BELOW = """
        i.portfolio_node_id IN (
            WITH RECURSIVE below AS (
                SELECT ?::uuid AS id
                UNION SELECT n.id FROM known_portfolio_node n JOIN below b ON n.parent_id = b.id)
            SELECT id FROM below)\
        """;

    private static final String CONTRIBUTES =
            "FROM known_contribution c WHERE c.initiative_id = i.id AND c.weight <> 0";

    private static final String CONTRIBUTES_TO_THEME =
            "FROM known_contribution c LEFT JOIN known_objective o ON o.id = c.objective_id"
                    + " WHERE c.initiative_id = i.id AND c.weight <> 0";

    private final KnownReferences references;
    private final Sql sql;

    FigureSearch(KnownReferences references, Sql sql) {
        this.references = references;
        this.sql = sql;
    }

    /** Joins what the conditions of {@link #narrow} look at beside the fact; nothing where they look at nothing else. */
    static String lines(FigureFilter filter) {
        boolean benefit = filter.driver().isPresent()
                || filter.figure()
                        .filter(figure -> figure == FigureFilter.Figure.BENEFIT || figure == FigureFilter.Figure.ANY)
                        .isPresent();
        return benefit ? LINES : "";
    }

    /** What of an initiative is asked for, of all that it contributes to. */
    record Share(BigDecimal part, BigDecimal whole) {

        /** More decimals than the value has; shares of weights that add up to 100 have no more. */
        private static final int PLACES = 12;

        /** What of the value counts for it. */
        String of(String value) {
            BigDecimal exact = new BigDecimal(value);
            BigDecimal share = exact.multiply(part).divide(whole, exact.scale() + PLACES, RoundingMode.HALF_EVEN);
            return share.signum() == 0 ? "0" : share.stripTrailingZeros().toPlainString();
        }
    }

    /**
     * By initiative, what of it is asked for; empty when no share is asked for. Read for the facts of a page alone, and as
     * they are: joined to all facts it would be worked out for those that no page shows.
     */
    Map<UUID, Share> shares(FigureFilter filter, Collection<UUID> initiatives) {
        Optional<String> objective = filter.objective().filter(named -> !named.equals(FigureFilter.NONE));
        Map<UUID, Share> shares = new HashMap<>();
        if ((objective.isEmpty() && filter.theme().isEmpty()) || initiatives.isEmpty()) {
            return shares;
        }
        sql.list(
                """
                SELECT c.initiative_id, sum(c.weight) AS whole, sum(c.weight) FILTER (WHERE %s) AS part
                FROM known_contribution c LEFT JOIN known_objective o ON o.id = c.objective_id
                WHERE c.initiative_id = ANY (?::uuid[]) GROUP BY 1\
                """.formatted(
                        objective.isPresent() ? "c.objective_id = ?::uuid" : "o.theme IS NOT DISTINCT FROM ?::text"),
                row -> shares.put(
                        row.getObject("initiative_id", UUID.class),
                        new Share(row.getBigDecimal("part"), row.getBigDecimal("whole"))),
                objective.orElseGet(() -> named(filter.theme().orElse(null))),
                initiatives);
        return shares;
    }

    /** @param past whether the facts are read as they were known at an instant */
    void narrow(Conditions conditions, FigureFilter filter, boolean past) {
        filter.kind().ifPresent(kind -> conditions.and("k.kind = ?", kind.name()));
        filter.expenseType().ifPresent(booked -> {
            conditions.and("k.kind = 'COST'");
            is(conditions, "k.expense_type", booked == FigureFilter.Booked.NONE ? null : booked.name());
        });
        figure(conditions, filter);
        Conditions known = new Conditions();
        for (String node : filter.portfolioNodes()) {
            if (node.equals(FigureFilter.NONE)) {
                known.and("i.portfolio_node_id IS NULL");
            } else {
                known.and(BELOW, nodeOf(node));
            }
        }
        if (!filter.initiativeStatuses().isEmpty()) {
            known.and("i.status = ANY (?::text[])", filter.initiativeStatuses());
        }
        filter.funnelStep()
                .ifPresent(step -> conditions.and(
                        "m.metric_id IN (SELECT f.id FROM funnel_metric f WHERE f.funnel_step = ?)", step.name()));
        filter.objective().ifPresent(named -> objective(known, named));
        filter.theme().ifPresent(named -> {
            Conditions theme = new Conditions();
            is(theme, "o.theme", named(named));
            known.and(
                    "EXISTS (SELECT " + CONTRIBUTES_TO_THEME + theme.text() + ")",
                    theme.parameters().toArray());
        });
        filter.stage().ifPresent(named -> is(known, "i.journey_stage", named(named)));
        filter.initiativeLabel().ifPresent(label -> {
            if (label[1].isEmpty()) {
                known.and("i.labels ->> ? IS NULL", label[0]);
            } else {
                known.and("i.labels ->> ? = ?", label[0], label[1]);
            }
        });
        if (filter.figure().isPresent()
                || filter.funnelStep().isPresent()
                || !known.text().isEmpty()) {
            String among = "m.initiative_id IN (SELECT i.id FROM known_initiative i WHERE true" + known.text() + ")";
            // How many were known at an instant, the planner cannot guess: it looks them up in a hash table, not in a
            // join.
            conditions.and(
                    past ? "(" + among + ") IS TRUE" : among, known.parameters().toArray());
        }
    }

    /** Never {@code IS NOT DISTINCT FROM}: the planner takes it for much rarer than it is. */
    private static void is(Conditions conditions, String column, String value) {
        if (value == null) {
            conditions.and(column + " IS NULL");
        } else {
            conditions.and(column + " = ?", value);
        }
    }

    private static void objective(Conditions known, String named) {
        if (named.equals(FigureFilter.NONE)) {
            known.and("NOT EXISTS (SELECT " + CONTRIBUTES + ")");
        } else {
            known.and("EXISTS (SELECT " + CONTRIBUTES + " AND c.objective_id = ?::uuid)", named);
        }
    }

    /** Cost, benefit or both, in the currency asked for; without a figure the fact's own currency counts. */
    private static void figure(Conditions conditions, FigureFilter filter) {
        String currency = filter.currency().orElse(null);
        Driver driver = filter.driver().orElse(null);
        FigureFilter.Figure figure = filter.figure().orElse(driver == null ? null : FigureFilter.Figure.BENEFIT);
        if (figure == null) {
            if (currency != null) {
                conditions.and("m.currency = ?", currency);
            }
            return;
        }
        if (figure == FigureFilter.Figure.UNITS) {
            conditions.and("k.kind = 'KPI'");
            inCurrency(conditions, "m.currency = ?", currency);
            return;
        }
        Conditions asked = new Conditions();
        if (figure != FigureFilter.Figure.BENEFIT) {
            Conditions cost = new Conditions();
            inCurrency(cost, "m.currency = ?", currency);
            asked.or("k.kind = 'COST'" + cost.text(), cost);
        }
        if (figure != FigureFilter.Figure.COST) {
            Conditions line = new Conditions();
            inCurrency(line, IN_CURRENCY, currency);
            boolean notStated = driver == Driver.NOT_STATED;
            if (driver == null || notStated) {
                Conditions revenue = new Conditions();
                inCurrency(revenue, "m.currency = ?", currency);
                asked.or("k.kind = 'REVENUE' AND NOT EXISTS (SELECT " + NAMING + ")" + revenue.text(), revenue);
            }
            if (notStated) {
                line.and(NO_DRIVER);
            } else if (driver != null) {
                line.and("l.driver = ?", driver.name());
            }
            asked.or("EXISTS (SELECT " + SPANNING + line.text() + ")", line);
        }
        conditions.and("(" + asked.text() + ")", asked.parameters().toArray());
    }

    private static void inCurrency(Conditions conditions, String condition, String currency) {
        if (currency != null) {
            conditions.and(condition, currency);
        }
    }

    private UUID nodeOf(String named) {
        Ref ref = Ref.parseOrNull(named);
        Optional<UUID> id = ref instanceof Ref.ByExternal external
                ? references.find("portfolio-node", external.source(), external.key())
                : Optional.ofNullable(ref).map(byId -> ((Ref.ById) byId).id());
        return id.orElseThrow(() -> QueryParameters.invalid(
                "portfolioNode", ref == null ? Ref.EXPECTED : "No portfolio node is known here as " + named + "."));
    }

    private static String named(String text) {
        return FigureFilter.NONE.equals(text) ? null : text;
    }
}
