// The running Tandem, as whoever starts these tests names it.
export const door = process.env.TANDEM_URL;
export const kafka = process.env.TANDEM_KAFKA;

/** The answer to a call as JSON; one that is refused fails. */
export async function call(path, { as, body, ...more } = {}) {
  const answer = await fetch(door + path, {
    method: body ? "POST" : "GET",
    headers: {
      ...(as && { Authorization: `Bearer ${as.token}` }),
      ...(body && { "Content-Type": "application/json" }),
    },
    body: body && JSON.stringify(body),
    ...more,
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${path} answered ${answer.status}: ${text}`);
  }
  return JSON.parse(text);
}

/** The people of the local run, with their tokens, as its pages get them. */
export async function people() {
  return (await call("/ready-tokens")).people;
}

/** Somebody with one of these roles. */
export async function someone(...roles) {
  return (await people()).find(({ role }) => roles.includes(role));
}

/** A new initiative with this title; its event follows. */
export async function propose(title) {
  return call("/api/v1/initiatives", {
    as: await someone("portfolio-manager"),
    body: {
      title,
      businessOwner: { subject: "amara.okafor", name: "Amara Okafor" },
      technologyOwner: { subject: "mei.tanaka", name: "Mei Tanaka" },
    },
  });
}
