// Swagger UI as a newcomer uses it.

const METHODS = ["get", "post", "put", "patch", "delete"];

/** The operations of a contract, in the order in which they are read. */
export function operationsOf(contract) {
  const all = Object.entries(contract.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({ ...item[method], method, path })));
  return contract.tags.flatMap(({ name }) => all.filter(({ tags }) => tags[0] === name));
}

/** The page with the contract on it: a list of tags, each closed. */
export async function openSwaggerUi(page) {
  await page.goto("/docs");
  await page.locator("h3.opblock-tag").first().waitFor();
  return new SwaggerUi(page);
}

class SwaggerUi {
  #page;
  #person = null;
  #tag = null;

  constructor(page) {
    this.#page = page;
  }

  tags() {
    return this.#page.locator("h3.opblock-tag").evaluateAll((tags) => tags.map((tag) => tag.dataset.tag));
  }

  /** One choice authorises everything. */
  async actAs(person) {
    if (person !== this.#person) {
      await this.#page.getByLabel("Act as").selectOption(person.name);
      this.#person = person;
    }
  }

  /** One tag at a time: what is far from the window is not in the document. */
  async #openTag(tag) {
    if (tag !== this.#tag) {
      for (const toggled of [this.#tag, tag].filter((one) => one)) {
        await this.#page.locator(`h3.opblock-tag[data-tag="${toggled}"]`).click();
      }
      this.#tag = tag;
    }
  }

  /** Sends an operation as it is prepared, with its example, and returns the answer's status, as it is shown, and body. */
  async send({ operationId, tags, method, path }) {
    await this.#openTag(tags[0]);
    const block = this.#page.locator(`[id$="-${operationId}"]`);
    const summary = block.locator(".opblock-summary-control");
    await summary.click();
    const itsPath = new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`);
    const [answer] = await Promise.all([
      // The page may ask for an id or an ETag first.
      this.#page.waitForResponse((response) =>
        response.request().method() === method.toUpperCase() && itsPath.test(new URL(response.url()).pathname)),
      block.getByRole("button", { name: "Execute" }).click(),
    ]);
    const shown = await block.locator(".live-responses-table .response-col_status").nth(1).innerText();
    const text = await answer.text();
    await summary.click();
    return { status: Number.parseInt(shown, 10), text };
  }
}
