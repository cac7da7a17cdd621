// Listens to what happens, and goes on where it was when the stream breaks off.
"use strict";

const SHORTEST_PAUSE_MILLIS = 2_000;
const LONGEST_PAUSE_MILLIS = 30_000;

/** After these the same token hears nothing more. */
const FINAL_REASONS = new Set(["token-expired", "token-refused"]);
const AGAIN = "Load this page again to go on listening.";
const FINAL_STATUSES = new Map([
  [401, `The token is not accepted. ${AGAIN}`],
  [403, "Events are not told to this role. Choose somebody else."],
]);

/** One message of a stream: its fields by name; of a field that comes twice the last one. */
function messageOf(text) {
  const fields = text
    .split("\n")
    .map((line) => line.match(/^(id|event|data|retry): ?(.*)$/))
    .filter((field) => field);
  return Object.fromEntries(fields.map(([, name, value]) => [name, value]));
}

async function* messagesOf(answer) {
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const texts = (rest + piece.value).split("\n\n");
    rest = texts.pop();
    yield* texts.map(messageOf);
  }
}

function pause(millis, signal) {
  return new Promise((over) => {
    const timer = setTimeout(over, millis);
    signal.addEventListener("abort", () => { clearTimeout(timer); over(); });
  });
}

/**
 * Follows the events until the signal says stop or the token is of no more use. By fetch, since an EventSource of the
 * browser sends no token.
 *
 * @param tell what to do when it is `listening`, when there is an `event`, a `gap` before the next one, an `interruption`,
 *     and at the `end`; the last three get a sentence
 */
async function followEvents(token, signal, tell) {
  let position = null;
  let shortest = SHORTEST_PAUSE_MILLIS;
  let wait = shortest;

  async function listen() {
    const headers = { Authorization: `Bearer ${token}`, Accept: "text/event-stream" };
    if (position) {
      headers["Last-Event-ID"] = position;
    }
    const answer = await fetch("/api/v1/events", { headers, cache: "no-store", signal });
    if (FINAL_STATUSES.has(answer.status)) {
      return FINAL_STATUSES.get(answer.status);
    }
    if (!answer.ok) {
      throw new Error(`the gateway answers ${answer.status}`);
    }
    tell.listening();
    for await (const message of messagesOf(answer)) {
      position = message.id || position;
      shortest = Number(message.retry) || shortest;
      wait = shortest;
      if (message.data) {
        const data = JSON.parse(message.data);
        if (!message.event) {
          tell.event(data);
        } else if (FINAL_REASONS.has(data.reason)) {
          return `${data.detail} ${AGAIN}`;
        } else if (message.event === "reset") {
          tell.gap(data.detail);
        }
      }
    }
    throw new Error("the stream has ended");
  }

  while (!signal.aborted) {
    try {
      tell.end(await listen());
      return;
    } catch (error) {
      if (!signal.aborted) {
        tell.interruption(error.message);
        await pause(wait, signal);
        wait = Math.min(wait * 2, LONGEST_PAUSE_MILLIS);
      }
    }
  }
}
