package dev.tandem.metrics.budgetuse;

/** The statements that watch budgets. */
final class BudgetSql {

    /** One replica looks at a time; another one has nothing to do meanwhile. */
    static final String ALONE = "SELECT pg_try_advisory_xact_lock(hashtext('watching of budgets'))";

    /** Takes the marks away and gives the budgets that they are about. */
    static final String MARKED = """
        WITH RECURSIVE mark AS (DELETE FROM budget_mark RETURNING budget_id, initiative_id, month),
        up AS (
            SELECT DISTINCT i.portfolio_node_id AS node_id, m.month
            FROM mark m JOIN known_initiative i ON i.id = m.initiative_id
            WHERE i.portfolio_node_id IS NOT NULL
            UNION
            SELECT n.parent_id, up.month FROM up JOIN known_portfolio_node n ON n.id = up.node_id
            WHERE n.parent_id IS NOT NULL),
        year AS (SELECT coalesce((SELECT min(fiscal_year_start_month) FROM known_organisation), 1)::int AS start)
        SELECT b.id FROM known_budget b CROSS JOIN year
        WHERE NOT b.retired AND (
            EXISTS (SELECT FROM mark m WHERE m.budget_id = b.id)
            OR EXISTS (SELECT FROM mark m WHERE m.budget_id IS NULL AND m.initiative_id IS NULL)
            OR EXISTS (
                SELECT FROM up WHERE up.node_id = b.portfolio_node_id AND (
                    up.month IS NULL
                    OR (up.month >= make_date(b.fiscal_year, year.start, 1)
                        AND up.month < make_date(b.fiscal_year + 1, year.start, 1)))))\
        """;

    /** What is spent of budgets in their own currency, in their node and below, in their fiscal year. */
    static final String SPENT = """
        WITH RECURSIVE year AS (
            SELECT coalesce((SELECT min(fiscal_year_start_month) FROM known_organisation), 1)::int AS start),
        below AS (
            SELECT id AS budget_id, portfolio_node_id AS node_id FROM known_budget WHERE id = ANY (?::uuid[])
            UNION
            SELECT below.budget_id, n.id FROM below JOIN known_portfolio_node n ON n.parent_id = below.node_id)
        SELECT b.id, b.portfolio_node_id, b.fiscal_year, b.expense_type, b.version, b.amount, b.currency,
            coalesce((
                SELECT sum(c.value)
                FROM below
                JOIN known_initiative i ON i.portfolio_node_id = below.node_id
                JOIN cell_value c ON c.initiative_id = i.id
                WHERE below.budget_id = b.id AND c.kind = 'COST' AND c.expense_type = b.expense_type
                    AND c.currency = b.currency AND c.count > 0
                    AND c.month >= make_date(b.fiscal_year, year.start, 1)
                    AND c.month < make_date(b.fiscal_year + 1, year.start, 1)), 0) AS actual,
            (SELECT array_agg(t.threshold) FROM budget_threshold_told t
                WHERE t.budget_id = b.id AND t.budget_version = b.version) AS told,
            coalesce(u.sequence, 0) AS sequence, u.budget_version AS last_version, u.amount AS last_amount,
            u.currency AS last_currency, u.actual AS last_actual, u.threshold AS last_threshold
        FROM known_budget b CROSS JOIN year LEFT JOIN budget_use u ON u.budget_id = b.id
        WHERE b.id = ANY (?::uuid[])
        ORDER BY b.id\
        """;

    /** Who owns nodes or the nodes above them. */
    static final String OWNERS = """
        WITH RECURSIVE up AS (
            SELECT id AS of, id, parent_id, owners FROM known_portfolio_node WHERE id = ANY (?::uuid[])
            UNION
            SELECT up.of, n.id, n.parent_id, n.owners FROM up JOIN known_portfolio_node n ON n.id = up.parent_id)
        SELECT of, unnest(owners) AS owner FROM up\
        """;

    static final String TELL_ONCE =
            "INSERT INTO budget_threshold_told (budget_id, budget_version, threshold) VALUES (?, ?, ?)";

    static final String KEEP = """
        INSERT INTO budget_use (budget_id, sequence, budget_version, amount, currency, actual, threshold)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (budget_id) DO UPDATE SET sequence = EXCLUDED.sequence,
            budget_version = EXCLUDED.budget_version, amount = EXCLUDED.amount, currency = EXCLUDED.currency,
            actual = EXCLUDED.actual, threshold = EXCLUDED.threshold\
        """;

    private BudgetSql() {}
}
