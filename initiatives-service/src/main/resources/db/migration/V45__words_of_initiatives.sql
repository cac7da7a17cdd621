-- What a text search looks for is written with the row. An index of an expression found the rows, but whatever went through
-- rows in the order of a list took their texts apart again, each of them.
ALTER TABLE initiative ADD COLUMN words tsvector GENERATED ALWAYS AS (
    to_tsvector('simple', regexp_replace(title || ' ' || coalesce(description, ''), '[[:punct:][:space:]]+', ' ', 'g'))) STORED;

DROP INDEX initiative_words;
CREATE INDEX initiative_words ON initiative USING gin (words);
