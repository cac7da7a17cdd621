// Makes the front page live: status of the services, copy buttons, and the people of a local run.
"use strict";

const SERVICES = {
  "initiatives-service": "/api/v1/organisation",
  "metrics-service": "/api/v1/metrics?limit=1",
  "webhooks-service": "/api/v1/webhooks?limit=1",
};

function show(service, text, good) {
  const place = document.querySelector(`[data-service="${service}"]`);
  place.textContent = text;
  place.className = good ? "good" : "bad";
}

async function ask(service, path, headers) {
  const begin = performance.now();
  try {
    const answer = await fetch(path, { headers, cache: "no-store" });
    await answer.text();
    const took = Math.round(performance.now() - begin);
    // Who may not read this was told so by the service itself.
    const good = answer.ok || answer.status === 403;
    show(service, good ? `answers, in ${took} ms` : `answers ${answer.status}`, good);
  } catch (error) {
    show(service, `does not answer: ${error.message}`, false);
  }
}

function askServices(person) {
  if (person) {
    const headers = { Authorization: `Bearer ${person.token}` };
    Object.entries(SERVICES).forEach(([service, path]) => ask(service, path, headers));
  }
}

const SHOWN_EVENTS = 10;
let listening = null;

function showEvent(event) {
  const line = document.createElement("li");
  const time = document.createElement("time");
  time.dateTime = event.time;
  time.textContent = new Date(event.time).toLocaleTimeString();
  const type = document.createElement("a");
  type.href = `/docs/events#${event.type}`;
  type.textContent = event.type.replace(/^dev\.tandem\./, "").replace(/\.v\d+$/, "");
  const state = (event.data && event.data.state) || {};
  line.append(time, " ", type, ` ${state.title || state.name || state.key || event.subject}`);
  const tail = document.getElementById("tail");
  tail.prepend(line);
  while (tail.children.length > SHOWN_EVENTS) {
    tail.lastElementChild.remove();
  }
}

/** Takes whole messages off the front of what has arrived and returns the rest. */
function takeMessages(text) {
  const messages = text.split("\n\n");
  const rest = messages.pop();
  for (const message of messages) {
    const lines = message.split("\n");
    const data = lines.find((line) => line.startsWith("data: "));
    if (data && !lines.some((line) => line.startsWith("event: "))) {
      showEvent(JSON.parse(data.slice(6)));
    }
  }
  return rest;
}

/** By fetch, since an EventSource of the browser sends no token. */
async function listen(person) {
  if (listening) {
    listening.abort();
  }
  document.getElementById("tail").replaceChildren();
  const note = document.getElementById("listening");
  if (!person) {
    note.textContent = "Nobody listens. Choose somebody to act as.";
    return;
  }
  const own = new AbortController();
  listening = own;
  note.textContent = `Listening as ${person.name}. Change something and it shows here. The same in a shell:`;
  try {
    const headers = { Authorization: `Bearer ${person.token}`, Accept: "text/event-stream" };
    const answer = await fetch("/api/v1/events", { headers, cache: "no-store", signal: own.signal });
    if (!answer.ok) {
      throw new Error(`the gateway answers ${answer.status}`);
    }
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      rest = takeMessages(rest + piece.value);
    }
    note.textContent = "The stream has ended. Choose somebody again to go on listening.";
  } catch (error) {
    if (!own.signal.aborted) {
      note.textContent = `Events cannot be heard: ${error.message}.`;
    }
  }
}

function addCopyButtons() {
  for (const block of document.querySelectorAll(".walk pre")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.textContent.trim());
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
    block.before(button);
  }
}

ask("gateway", "/q/health/live", {});
if (navigator.clipboard) {
  addCopyButtons();
}
readyTokens.then(({ shellVariables }) => {
  if (shellVariables) {
    document.getElementById("variables").textContent = shellVariables;
  }
});
choosePerson(document.getElementById("person"), (person) => {
  askServices(person);
  listen(person);
});
