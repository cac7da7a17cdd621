// Makes the front page live: status of the services, copy buttons, what happens, and the people of a local run.
"use strict";

const STATUS_EVERY_MILLIS = 10_000;

function showStatus(service, text, good) {
  const place = document.querySelector(`[data-service="${service}"]`);
  if (place && place.textContent !== text) {
    place.textContent = text;
    place.className = good ? "good" : "bad";
  }
}

async function askServices() {
  try {
    const answer = await fetch("/status", { cache: "no-store" });
    const { services } = await answer.json();
    showStatus("gateway", "answers", true);
    services.forEach(({ service, ready }) => showStatus(service, ready ? "ready" : "not ready", ready));
  } catch {
    document
      .querySelectorAll("[data-service]")
      .forEach(({ dataset }) => showStatus(dataset.service, "cannot be asked: the gateway does not answer", false));
  }
}

/** Nobody is asked for a page that nobody looks at. */
function keepAsking() {
  askServices();
  setInterval(() => document.hidden || askServices(), STATUS_EVERY_MILLIS);
}

const SHOWN_EVENTS = 10;
const tail = document.getElementById("tail");
let listening = null;

function showLine(...parts) {
  const line = document.createElement("li");
  line.append(...parts);
  tail.prepend(line);
  while (tail.children.length > SHOWN_EVENTS) {
    tail.lastElementChild.remove();
  }
}

function showEvent(event) {
  const time = document.createElement("time");
  time.dateTime = event.time;
  time.textContent = new Date(event.time).toLocaleTimeString();
  const type = document.createElement("a");
  type.href = `/docs/events#${event.type}`;
  type.textContent = event.type.replace(/^dev\.tandem\./, "").replace(/\.v\d+$/, "");
  const state = (event.data && event.data.state) || {};
  showLine(time, " ", type, ` ${state.title || state.name || state.key || event.subject}`);
}

function listen(person) {
  if (listening) {
    listening.abort();
  }
  tail.replaceChildren();
  const note = document.getElementById("listening");
  if (!person) {
    note.textContent = "Nobody listens. Choose somebody to act as.";
    return;
  }
  listening = new AbortController();
  followEvents(person.token, listening.signal, {
    listening: () => {
      note.textContent = `Listening as ${person.name}. Change something and it shows here. The same in a shell:`;
    },
    event: showEvent,
    gap: (why) => showLine(why),
    interruption: (why) => {
      note.textContent = `Nothing is heard at the moment: ${why}. It is tried again, and goes on where it was.`;
    },
    end: (why) => {
      note.textContent = why;
    },
  });
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

keepAsking();
if (navigator.clipboard) {
  addCopyButtons();
}
readyTokens.then(({ shellVariables }) => {
  if (shellVariables) {
    document.getElementById("variables").textContent = shellVariables;
  }
});
choosePerson(document.getElementById("person"), listen, "shows below what they may hear");
