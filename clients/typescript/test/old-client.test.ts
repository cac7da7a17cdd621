import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { tandem } from "../src/index.js";
import type { InitiativeView, Status, Tandem } from "../src/index.js";

/** What a server answers that is some releases ahead of this client. */
const ahead = {
  id: "0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47",
  title: "Größenberater für Łódź",
  status: "PAUSED_BY_THE_BOARD",
  valueDrivers: ["SALES", "REPUTATION"],
  planVersion: null,
  carbonFootprint: { tonnes: "12.5" },
};

async function answering(status: number, form: string, body: unknown, call: (client: Tandem) => Promise<void>) {
  const server = createServer((_, response) => {
    response.writeHead(status, { "Content-Type": form });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    await call(tandem(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, () => "token"));
  } finally {
    server.close();
  }
}

const read = (client: Tandem) =>
  client.GET("/api/v1/initiatives/{id}", { params: { path: { id: "ext:demo:any" } } });

/** As programs ask that were written when there were fewer values. */
function isOver(status: Status): boolean {
  switch (status) {
    case "CLOSED":
    case "REJECTED":
    case "CANCELLED":
      return true;
    default:
      return false;
  }
}

test("a value and a field that it does not know break nothing", async () => {
  await answering(200, "application/json", ahead, async (client) => {
    const { data } = await read(client);
    const initiative: InitiativeView = data ?? assert.fail();
    assert.equal(initiative.status, "PAUSED_BY_THE_BOARD");
    assert.equal(isOver(initiative.status), false);
    assert.deepEqual(initiative.valueDrivers, ["SALES", "REPUTATION"]);
    assert.equal(initiative.title, "Größenberater für Łódź");
  });
});

test("null and absent stay two things", async () => {
  await answering(200, "application/json", ahead, async (client) => {
    const { data } = await read(client);
    assert.equal(data?.planVersion, null);
    assert.ok(data !== undefined && !("baselineVersion" in data));
  });
});

test("a problem of a kind that it does not know is a problem", async () => {
  const unknown = {
    type: "/problems/not-thought-of-yet",
    title: "Impossible",
    status: 422,
    detail: "1 field.",
    instance: "/api/v1/initiatives/x",
    requestId: "r",
    errors: [{ pointer: "/title", detail: "Too green.", rule: "not-green" }],
    moon: "full",
  };
  await answering(422, "application/problem+json", unknown, async (client) => {
    const { data, error } = await read(client);
    assert.equal(data, undefined);
    assert.equal(error?.type, "/problems/not-thought-of-yet");
    assert.equal(error?.errors[0]?.pointer, "/title");
  });
});
