import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import { assertAccessible, newVisitor, openBrowser } from "./browser.js";
import { call, propose, someone } from "./tandem.js";

const LIGHT_BYTES = 64 << 10;

let browser;
before(async () => { browser = await openBrowser(); });
after(() => browser.close());

const open = (t) => newVisitor(browser, t);

async function until(what, holds) {
  const latest = Date.now() + 30_000;
  let seen = await what();
  while (!holds(seen)) {
    assert.ok(Date.now() < latest, `still ${seen}`);
    seen = await what();
  }
  return seen;
}

test("it says what this is, leads everywhere and asks nobody else", async (t) => {
  const { page, faults } = await open(t);
  await page.goto("/");
  await page.getByRole("heading", { level: 1, name: "Why IT work exists, on one record" }).waitFor();
  for (const [name, path] of [[/^Try the API/, "/docs"], [/^Read the events/, "/docs/events"]]) {
    await page.getByRole("link", { name }).click();
    await page.waitForURL(`**${path}`);
    await page.goBack();
  }
  assert.deepEqual(faults, []);
});

test("it is light", async (t) => {
  const { page } = await open(t);
  const answers = [];
  page.on("requestfinished", (request) => answers.push(request.sizes()));
  await page.goto("/", { waitUntil: "networkidle" });
  const bytes = (await Promise.all(answers))
    .reduce((sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize, 0);
  assert.ok(bytes > 0 && bytes < LIGHT_BYTES, `${bytes} bytes`);
});

test("whoever comes sees that every service is ready", async (t) => {
  const { page } = await open(t);
  await page.goto("/");
  for (const service of ["initiatives-service", "metrics-service", "webhooks-service"]) {
    await page.locator(`[data-service="${service}"]`, { hasText: /^ready$/ }).waitFor();
  }
});

test("the keyboard alone chooses whom to act as, and the choice holds on the next page", async (t) => {
  const { page } = await open(t);
  await page.goto("/");
  const picker = page.getByLabel("Act as");
  await picker.waitFor();
  await until(
    async () => {
      await page.keyboard.press("Tab");
      return page.evaluate(() => document.activeElement.tagName);
    },
    (tag) => tag === "SELECT",
  );
  assert.notEqual(await picker.evaluate((select) => getComputedStyle(select).outlineStyle), "none");
  await page.keyboard.type("Jonas");
  await page.getByText("Listening as Jonas Weber").waitFor();
  await page.reload();
  await page.getByText("Listening as Jonas Weber").waitFor();
});

test("the commands of the walk, copied into a shell, propose, sign, measure and report", async (t) => {
  const { page } = await open(t);
  await page.goto("/");
  await page.locator("#variables", { hasText: /^\// }).waitFor();
  const commands = [];
  for (const button of await page.locator(".walk button").all()) {
    await button.press("Enter");
    commands.push(await until(
      () => page.evaluate(() => navigator.clipboard.readText()),
      (text) => text !== commands.at(-1),
    ));
  }
  assert.equal(commands.length, 6);
  const shell = (...lines) => execFileSync("bash", ["-c", lines.join("\n")], { encoding: "utf8" });
  const told = shell(...commands, 'echo; echo "WALK=$WALK"');
  assert.match(told, /"status":"APPROVED"/);
  assert.doesNotMatch(told, /\/problems\//, told);
  const [walked] = told.match(/^WALK=.*$/m);
  const report = await until(
    () => shell(commands[0], walked, commands.at(-1)),
    (text) => text.includes("1200.00") && text.includes("999.50"),
  );
  t.diagnostic(report);
});

test("what happens shows as it happens", async (t) => {
  const { page, faults } = await open(t);
  await page.goto("/");
  await page.getByLabel("Act as").selectOption("Jonas Weber");
  await page.getByText("Listening as Jonas Weber").waitFor();
  await propose("Seen on the front page");
  await page.locator("#tail li", { hasText: "initiative.proposed Seen on the front page" }).waitFor();
  assert.deepEqual(faults, []);
});

test("a stream that breaks off goes on where it was", async (t) => {
  const { page } = await open(t);
  const { next } = await call("/api/v1/events?after=now", { as: await someone("viewer") });
  await propose("Told while nobody listened");
  await page.route(
    "**/api/v1/events",
    (route) => route.fulfill({ contentType: "text/event-stream", body: `retry: 20\nid: ${next}\n\n` }),
    { times: 1 },
  );
  await page.goto("/");
  const [again] = await Promise.all([
    page.waitForRequest(async (request) => (await request.headerValue("Last-Event-ID")) !== null),
    page.getByLabel("Act as").selectOption("Jonas Weber"),
  ]);
  assert.equal(await again.headerValue("Last-Event-ID"), next);
  await page.locator("#tail li", { hasText: "Told while nobody listened" }).waitFor();
  await page.getByText("Listening as Jonas Weber").waitFor();
});

test("a token that has run out is said so", async (t) => {
  const { page } = await open(t);
  const end = { reason: "token-expired", detail: "The token has run out.", after: "" };
  await page.route("**/api/v1/events", (route) =>
    route.fulfill({ contentType: "text/event-stream", body: `event: end\ndata: ${JSON.stringify(end)}\n\n` }));
  await page.goto("/");
  await page.getByLabel("Act as").selectOption("Jonas Weber");
  await page.getByText("The token has run out. Load this page again").waitFor();
});

test("it can be read and used by everybody", async (t) => {
  const { page } = await open(t);
  await page.goto("/");
  await page.getByLabel("Act as").selectOption("Jonas Weber");
  await page.getByText("Listening as Jonas Weber").waitFor();
  await assertAccessible(page);
});
