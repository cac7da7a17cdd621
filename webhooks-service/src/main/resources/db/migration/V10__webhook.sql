-- Who wants which events, and where. The secrets are here as they are: a signature cannot be made from anything less.

CREATE TABLE webhook (
    id             uuid PRIMARY KEY,
    version        bigint NOT NULL,
    client         text COLLATE "C" NOT NULL,
    title          text NOT NULL,
    url            text NOT NULL,
    types          text[] NOT NULL,
    subjects       uuid[] NOT NULL,
    status         text NOT NULL CHECK (status IN ('ENABLED', 'DISABLED', 'REMOVED')),
    reason         text CHECK (reason IN ('REQUESTED', 'FAILING', 'GONE')),
    secret         text,
    secret_since   timestamptz NOT NULL,
    former_secret  text,
    former_until   timestamptz,
    -- Events from this instant on are for it.
    enabled_since  timestamptz NOT NULL,
    -- The first failure since the last success; null while all goes well.
    failing_since  timestamptz,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    CHECK ((status = 'REMOVED') = (secret IS NULL))
);
CREATE INDEX webhook_client ON webhook (client, id);
