/** Walks the road on a running Tandem, whose address and tokens are in the variables of `tokens.env`. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { tandem } from "../src/index.js";
import type { InitiativeDraft, Side } from "../src/index.js";

/** Has more digits than a number can hold. */
const COST = "1234567890123456.78";

const as = (person: string) => tandem(variable("TANDEM_URL"), () => variable(`TOKEN_${person}`));
const executive = as("BUSINESS_EXECUTIVE_1");
const manager = as("PORTFOLIO_MANAGER");
const finance = as("FINANCE_1");

let node: string;
let objective: string;

before(async () => {
  node = answer(
    await executive.POST("/api/v1/portfolio-nodes", {
      params: once(),
      body: { title: "TypeScript client", kind: "PORTFOLIO" },
    }),
  ).id;
  objective = answer(
    await executive.POST("/api/v1/objectives", {
      params: once(),
      body: { title: "Faster checkout", theme: "CUSTOMER_EXPERIENCE" },
    }),
  ).id;
});

test("an initiative is proposed, signed by two people, measured and reported to the last digit", async () => {
  const id = await propose(draft("Signed"));
  const at = { path: { id } };
  answer(
    await manager.POST("/api/v1/initiatives/{id}/plans", {
      params: { ...at, ...once() },
      body: {
        lines: [
          {
            kind: "COST",
            description: "Team",
            expenseType: "CAPEX",
            costType: "PEOPLE",
            amount: { amount: "90000.00", currency: "EUR" },
            from: "2026-10-01",
            to: "2026-12-31",
          },
        ],
      },
    }),
  );

  const sign = (person: string, side: Side) =>
    as(person).POST("/api/v1/initiatives/{id}/sign-offs", {
      params: { ...at, ...once() },
      body: { gate: "APPROVE", side, decision: "APPROVE", planVersion: 1 },
    });
  assert.deepEqual(answer(await sign("BUSINESS_EXECUTIVE_1", "BUSINESS")).missing, ["TECHNOLOGY"]);
  const second = await sign("TECHNOLOGY_EXECUTIVE_1", "TECHNOLOGY");
  assert.equal(answer(second).initiative.status, "APPROVED");

  const recorded = answer(
    await finance.POST("/api/v1/measurements/bulk", {
      params: once(),
      headers: { "Content-Type": "text/csv" },
      bodySerializer: String,
      body: `source,id,metric,on,value,currency,initiative\ntypescript-client,1,project-people,2026-10-31,${COST},EUR,${id}\n`,
    }),
  );
  assert.deepEqual([recorded.accepted, recorded.rows], [1, []]);

  const report = answer(
    await finance.GET("/api/v1/reports/profit-and-loss", {
      params: {
        query: { groupBy: "initiative", interval: "quarter", from: "2026-10-01", initiative: id },
        header: { "Tandem-After": present(second.response.headers.get("Tandem-Position")) },
      },
    }),
  );
  const row = present(report.currencies[0]?.rows[0]);
  assert.equal(row.plan.costCapex, "90000.00");
  assert.equal(row.actual.costCapex, COST);
});

test("the same proposal with the same key is one initiative", async () => {
  const key = once();
  assert.equal(await propose(draft("Once"), key), await propose(draft("Once"), key));
});

test("a list is read page by page", async () => {
  const run = randomUUID();
  for (const title of ["One", "Two", "Three"]) {
    await propose({ ...draft(title), labels: { run } });
  }
  const titles = [];
  let pages = 0;
  let cursor: string | undefined;
  do {
    const page = answer(
      await as("VIEWER").GET("/api/v1/initiatives", {
        params: { query: { label: [`run:${run}`], portfolioNode: node, limit: 2, ...(cursor && { cursor }) } },
      }),
    );
    titles.push(...page.items.map((initiative) => initiative.title));
    cursor = page.next ?? undefined;
    pages++;
  } while (cursor);
  assert.deepEqual(titles.sort(), ["One", "Three", "Two"]);
  assert.equal(pages, 2);
});

test("a merge-patch takes away what is null and leaves what it does not name", async () => {
  const id = await propose({
    ...draft("Größenberater"),
    description: "Asks for the size of a favourite shoe.",
    startOn: "2026-09-01",
    endOn: "2027-06-30",
    labels: { region: "EU", tribe: "shop" },
  });
  const patched = answer(
    await manager.PATCH("/api/v1/initiatives/{id}", {
      params: { path: { id }, header: { "If-Match": await tag(id) } },
      body: { description: null, endOn: null, labels: { region: null } },
    }),
  );
  assert.equal(patched.description, null);
  assert.equal(patched.endOn, null);
  assert.deepEqual(patched.labels, { tribe: "shop" });
  assert.equal(patched.title, "Größenberater");
  assert.equal(patched.startOn, "2026-09-01");
  assert.equal(patched.contributions.length, 1);
  assert.equal(patched.businessOwner?.subject, "amara.okafor");
});

test("what is refused is a problem with its fields", async () => {
  const id = await propose(draft("Refused"));
  const change = { params: { path: { id }, header: { "If-Match": await tag(id) } } };
  answer(await manager.PATCH("/api/v1/initiatives/{id}", { ...change, body: { description: "Somebody was faster." } }));
  const stale = await manager.PATCH("/api/v1/initiatives/{id}", { ...change, body: { title: "Late" } });
  assert.equal(stale.response.status, 412);
  assert.equal(stale.error?.status, 412);
  assert.match(present(stale.error).type, /^\/problems\//);

  const invalid = await manager.POST("/api/v1/initiatives", { params: once(), body: draft(" ") });
  assert.equal(invalid.error?.status, 422);
  assert.equal(invalid.error?.errors[0]?.pointer, "/title");
});

function draft(title: string): InitiativeDraft {
  return {
    title,
    portfolioNodeId: node,
    businessOwner: { subject: "amara.okafor", name: "Amara Okafor" },
    technologyOwner: { subject: "mei.tanaka", name: "Mei Tanaka" },
    contributions: [{ objectiveId: objective, weight: "100" }],
  };
}

async function propose(body: InitiativeDraft, params = once()): Promise<string> {
  return answer(await manager.POST("/api/v1/initiatives", { params, body })).id;
}

async function tag(id: string): Promise<string> {
  const { response } = await manager.GET("/api/v1/initiatives/{id}", { params: { path: { id } } });
  return present(response.headers.get("ETag"));
}

/** A call that has its effect once, however often it is made. */
function once() {
  return { header: { "Idempotency-Key": randomUUID() } };
}

function answer<T>({ data, error }: { data?: T; error?: unknown }): T {
  return data ?? assert.fail(`refused: ${JSON.stringify(error)}`);
}

function present<T>(value: T | null | undefined): T {
  return value ?? assert.fail("missing");
}

function variable(name: string): string {
  return process.env[name] ?? assert.fail(`${name} is not set: see the README`);
}
