// Makes the front page live: status of the services, copy buttons, and the people of a local run.
"use strict";

const SERVICES = {
  "initiatives-service": "/api/v1/organisation",
  "metrics-service": "/api/v1/metrics?limit=1",
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
    show(service, answer.ok ? `answers, in ${took} ms` : `answers ${answer.status}`, answer.ok);
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
choosePerson(document.getElementById("person"), askServices);
