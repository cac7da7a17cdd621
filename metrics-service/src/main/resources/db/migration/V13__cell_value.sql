-- A cell as reports read it: `value` is the month's one figure by the metric's aggregation; null where there is none
-- because every fact was deleted.
CREATE VIEW cell_value AS
SELECT c.id AS cell_id, c.metric_id, m.key AS metric_key, c.kind, c.expense_type, m.aggregation, c.initiative_id,
       c.month, c.currency, c.total, c.count,
       CASE m.aggregation
           WHEN 'SUM' THEN c.total
           WHEN 'AVERAGE' THEN c.total / nullif(c.count, 0)
           ELSE c.last
       END AS value
FROM cell c JOIN metric m ON m.id = c.metric_id;
