-- Frozen reports. The content is canonical JSON (RFC 8785); the other columns say again what lists show. The database itself
-- holds that the hash is the content's and that nothing of a frozen report ever changes.
CREATE TABLE board_report (
    id                uuid PRIMARY KEY,
    title             text NOT NULL,
    note              text,
    as_of             timestamptz NOT NULL,
    currency          text COLLATE "C" NOT NULL,
    provisional       boolean NOT NULL,
    portfolio_node_id uuid,
    compared_at       timestamptz NOT NULL,
    compared_with     uuid,
    frozen_at         timestamptz NOT NULL,
    frozen_by         text NOT NULL,
    size              integer NOT NULL,
    hash              text COLLATE "C" NOT NULL,
    content           text NOT NULL,
    CONSTRAINT board_report_hash CHECK (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    CONSTRAINT board_report_size CHECK (size = octet_length(content))
);
CREATE INDEX board_report_before ON board_report (portfolio_node_id, as_of);

CREATE FUNCTION board_report_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A board report is frozen: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER board_report_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON board_report
    FOR EACH STATEMENT EXECUTE FUNCTION board_report_is_frozen();
