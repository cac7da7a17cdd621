-- What each initiative is measured to have cost, by currency: the sum of its cells, kept up by the write of a cell, so that a
-- report over the whole portfolio reads a row of an initiative instead of one for each of its metrics and months.
CREATE TABLE measured_cost (
    initiative_id uuid    NOT NULL,
    currency      text    NOT NULL,
    cells         bigint  NOT NULL,
    value         numeric NOT NULL,
    PRIMARY KEY (initiative_id, currency)
);

INSERT INTO measured_cost (initiative_id, currency, cells, value)
SELECT initiative_id, currency, count(*), sum(value) FROM actual_cell
WHERE kind = 'COST' AND value IS NOT NULL AND currency IS NOT NULL
GROUP BY initiative_id, currency;

CREATE FUNCTION add_measured_cost(cell actual_cell, times integer) RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    INSERT INTO measured_cost AS m (initiative_id, currency, cells, value)
    SELECT cell.initiative_id, cell.currency, times, times * cell.value
    WHERE cell.kind = 'COST' AND cell.value IS NOT NULL AND cell.currency IS NOT NULL
    ON CONFLICT (initiative_id, currency)
        DO UPDATE SET cells = m.cells + excluded.cells, value = m.value + excluded.value;
END;

CREATE FUNCTION keep_measured_cost() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM add_measured_cost(OLD, -1);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM add_measured_cost(NEW, 1);
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER keep_measured_cost AFTER INSERT OR UPDATE OR DELETE ON actual_cell
    FOR EACH ROW EXECUTE FUNCTION keep_measured_cost();

DROP INDEX actual_cell_cost;
