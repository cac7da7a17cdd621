import createClient, { type Client } from "openapi-fetch";
import type { paths } from "./contract.js";

export type * from "./contract.js";

/** Answers are JSON and refusals are problems; other forms are asked for with `Accept` and `parseAs`. */
type Answers = "application/json" | "application/problem+json";

export type Tandem = Client<paths, Answers>;

/**
 * Calls Tandem. A call does not throw when it is refused: `error` is the problem then, and `data` the answer otherwise.
 *
 * @param door the address of the gateway, such as `https://tandem.example`
 * @param token of the person or program that calls, asked for anew with every call
 */
export function tandem(door: string, token: () => string | Promise<string>): Tandem {
  const client = createClient<paths, Answers>({ baseUrl: door });
  client.use({
    async onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${await token()}`);
      return request;
    },
  });
  return client;
}
