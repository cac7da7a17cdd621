-- A report over the whole portfolio keeps what it has read and asks next time for the rows that were written since. A row that
-- is gone it would not miss; nothing takes any of these away, and should somebody do, this count tells.
CREATE TABLE rows_taken_away (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    times    bigint NOT NULL
);
INSERT INTO rows_taken_away (times) VALUES (0);

CREATE FUNCTION count_rows_taken_away() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    UPDATE rows_taken_away SET times = times + 1;
    RETURN NULL;
END
$$;

CREATE TRIGGER count_rows_taken_away AFTER DELETE OR TRUNCATE ON initiative
    FOR EACH STATEMENT EXECUTE FUNCTION count_rows_taken_away();
CREATE TRIGGER count_rows_taken_away AFTER DELETE OR TRUNCATE ON plan
    FOR EACH STATEMENT EXECUTE FUNCTION count_rows_taken_away();
CREATE TRIGGER count_rows_taken_away AFTER DELETE OR TRUNCATE ON measured_cost
    FOR EACH STATEMENT EXECUTE FUNCTION count_rows_taken_away();
CREATE TRIGGER count_rows_taken_away AFTER DELETE OR TRUNCATE ON check_in_standing
    FOR EACH STATEMENT EXECUTE FUNCTION count_rows_taken_away();
