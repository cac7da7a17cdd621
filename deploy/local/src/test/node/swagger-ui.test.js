import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newVisitor, openBrowser } from "./browser.js";
import { openSwaggerUi, operationsOf } from "./swagger-ui.js";
import { call, people, someone } from "./tandem.js";

const WRITES = new Set([
  "createObjective",
  "defineMetric",
  "linkDependency",
  "proposeInitiative",
  "recordDecision",
  "recordMeasurements",
  "recordRisk",
]);

let browser;
before(async () => { browser = await openBrowser(); });
after(() => browser.close());

async function open(t) {
  const visitor = await newVisitor(browser, t);
  return { ...visitor, ui: await openSwaggerUi(visitor.page) };
}

test("operations stand in the order of the contract, which is that of a newcomer", async (t) => {
  const { ui } = await open(t);
  const { tags } = await call("/openapi.json");
  assert.deepEqual(await ui.tags(), tags.map(({ name }) => name));
});

test("who acts as somebody on the front page comes authorised", async (t) => {
  const { page, faults } = await newVisitor(browser, t);
  await page.goto("/");
  await page.getByLabel("Act as").selectOption("Jonas Weber");
  await page.getByRole("link", { name: /^Try the API/ }).click();
  await page.locator(".auth-wrapper .authorize.locked").waitFor();
  assert.equal(await page.getByLabel("Act as").inputValue(), "Jonas Weber");
  assert.deepEqual(faults, []);
});

/** All of them take minutes, so without being asked for: what changes something in the heart of it, else a tag's first one. */
function chosen(operations) {
  if (process.env.TANDEM_EVERY_OPERATION) {
    return operations;
  }
  const firstOfTag = new Map(operations.map((operation) => [operation.tags[0], operation]).reverse());
  operations.filter(({ operationId }) => WRITES.has(operationId)).forEach((write) => firstOfTag.set(write.tags[0], write));
  return operations.filter((operation) => firstOfTag.get(operation.tags[0]) === operation);
}

/** That of the example goes to a host that the DNS need not know. */
async function someWebhook() {
  await call("/api/v1/webhooks", {
    as: await someone("integrator"),
    body: { title: "For its deliveries", url: "http://localhost:9/" },
  });
}

test("operations of every tag can be tried out with their examples", async (t) => {
  const { ui, faults } = await open(t);
  await someWebhook();
  const everybody = await people();
  const operations = chosen(operationsOf(await call("/openapi.json")));
  const refused = [];

  async function tryOut(operation) {
    const roles = operation.security[0].bearer;
    let answer;
    for (const person of everybody.filter(({ role }) => roles.includes(role))) {
      await ui.actAs(person);
      answer = await ui.send(operation);
      if (answer.status !== 403) {
        break;
      }
    }
    if (answer.status >= 300) {
      refused.push(`${operation.operationId}: ${answer.status} ${answer.text}`);
    }
  }

  for (const operation of operations.filter(({ method }) => method !== "delete")) {
    await tryOut(operation);
  }
  for (const operation of operations.filter(({ method }) => method === "delete")) {
    await tryOut(operation);
  }
  assert.deepEqual(refused, []);
  assert.deepEqual(faults, []);
});
