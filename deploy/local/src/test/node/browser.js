// A real browser, without a window.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { door } from "./tandem.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const GRAVE = new Set(["serious", "critical"]);

/** Opens the browser; nothing of it is left when a test process ends. */
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
}

/**
 * A page of a visitor who was never here, and what is wrong with what it does: requests to others, errors of its scripts.
 *
 * @param t the test that opens it and leaves it; without one it stays until the browser is closed
 */
export async function newVisitor(browser, t) {
  const context = await browser.newContext({ baseURL: door, viewport: { width: 1280, height: 900 } });
  t?.after(() => context.close());
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(door).origin });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults = [];
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(door).origin && protocol !== "data:") {
      faults.push(`asks ${request.url()}`);
    }
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  return { page, faults };
}

/** Fails when people with other eyes or hands than most would be kept out, by the rules of WCAG 2.2 A and AA. */
export async function assertAccessible(page, within = "body") {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (place) => window.axe.run(place, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }),
    within,
  );
  const grave = violations
    .filter(({ impact }) => GRAVE.has(impact))
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(({ target }) => target).join(", ")}`);
  assert.deepEqual(grave, []);
}
