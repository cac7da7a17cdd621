"""How bodies of the two media types that Schemathesis does not know are written."""

import json

import schemathesis


def text(value):
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")


@schemathesis.serializer("text/csv")
def csv(context, value):
    return text(value)


@schemathesis.serializer("application/x-ndjson")
def ndjson(context, value):
    if isinstance(value, (bytes, str)):
        return text(value)
    rows = value if isinstance(value, list) else [value]
    return "".join(json.dumps(row) + "\n" for row in rows).encode()
