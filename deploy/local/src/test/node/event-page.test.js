import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible, newVisitor, openBrowser } from "./browser.js";
import { call } from "./tandem.js";

let browser;
let page;
let faults;
before(async () => {
  browser = await openBrowser();
  ({ page, faults } = await newVisitor(browser));
});
after(() => browser.close());

const at = (document, { $ref }) => $ref.slice(2).split("/").reduce((node, key) => node[key.replace("~1", "/")], document);

test("every event is there with its example and the fields of its schema", async () => {
  const contract = await call("/asyncapi.json");
  await page.goto("/docs/events");
  const shown = await page.locator("section").evaluateAll((sections) => sections.flatMap((section) => {
    const fields = [...section.querySelectorAll("tbody td:first-child")].map((cell) => cell.textContent);
    return [...section.querySelectorAll("summary code:first-child")].map((code) => {
      const example = code.closest("details").querySelector("pre");
      return [code.textContent, { example: JSON.parse(example.textContent), fields }];
    });
  }));
  const told = Object.values(contract.channels)
    .flatMap(({ messages }) => Object.values(messages))
    .map((message) => at(contract, message))
    .map(({ name, payload, examples }) => {
      const { schema } = at(contract, payload);
      return [name, { example: examples[0].payload, fields: Object.keys(schema.$defs.state.properties) }];
    });
  assert.ok(told.length > 50);
  assert.deepEqual(Object.fromEntries(shown), Object.fromEntries(told));
});

test("every topic says its partitions, its key and how long it is kept", async () => {
  const { channels } = await call("/asyncapi.json");
  await page.goto("/docs/events");
  for (const { address, bindings } of Object.values(channels)) {
    const text = await page.locator(`[id="${address}"] + p`).innerText();
    assert.match(text, new RegExp(`Partitions: ${bindings.kafka.partitions}\\. Key: .* Kept for ever`));
  }
});

test("an event is opened by the keyboard, and by whoever comes from the front page", async () => {
  const type = "dev.tandem.initiative.approved.v1";
  await page.goto("/docs/events");
  const example = page.locator(`[id="${type}"]`);
  assert.equal(await example.isVisible(), false);
  await page.locator("summary", { hasText: type }).press("Enter");
  await example.waitFor({ state: "visible" });
  await page.goto("about:blank");
  await page.goto(`/docs/events#${type}`);
  await example.waitFor({ state: "visible" });
});

test("every problem has a page, and one that is refused leads there", async () => {
  const { items } = await call("/problems", { headers: { Accept: "application/json" } });
  await page.goto("/problems");
  const links = await page.locator("td a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.deepEqual(links, items.map(({ type }) => type));
  const refused = await fetch(new URL("/api/v1/initiatives", page.url()));
  await page.goto((await refused.json()).type);
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.match(await page.locator("main").innerText(), /Status 401/);
});

for (const path of ["/docs/events", "/problems", "/problems/unauthenticated"]) {
  test(`${path} can be read and used by everybody`, async () => {
    await page.goto(path);
    await assertAccessible(page);
  });
}

test("nobody else was asked", () => assert.deepEqual(faults, []));
