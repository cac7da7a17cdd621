// The people of a local run, each with a ready token; nobody everywhere else.
"use strict";

/** Asks once: the people, and the file with their tokens as shell variables. */
const readyTokens = fetch("/ready-tokens")
  .then((answer) => (answer.ok ? answer.json() : { people: [] }))
  .catch(() => ({ people: [] }));

/** Shows a choice of people in an element; nothing when there are none. Calls back with the one chosen. */
async function choosePerson(place, chosen) {
  const { people } = await readyTokens;
  if (people.length === 0) {
    return;
  }
  const label = document.createElement("label");
  label.textContent = "Act as ";
  const select = document.createElement("select");
  select.append(new Option("nobody yet", ""));
  people.forEach((person, index) => select.append(new Option(`${person.name}, ${person.role}`, index)));
  select.addEventListener("change", () => chosen(select.value === "" ? null : people[select.value]));
  label.append(select);
  place.append(label);
  place.hidden = false;
}
