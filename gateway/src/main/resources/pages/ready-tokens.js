// The people of a local run, each with a ready token; nobody everywhere else.
"use strict";

/** Asks once: the people, and the file with their tokens as shell variables. */
const readyTokens = fetch("/ready-tokens")
  .then((answer) => (answer.ok ? answer.json() : { people: [] }))
  .catch(() => ({ people: [] }));

/** Who was chosen last, by name: a token lasts no longer than the run that made it. */
const lastChoice = {
  KEY: "tandem.act-as",
  get() {
    try {
      return localStorage.getItem(this.KEY);
    } catch {
      return null;
    }
  },
  set(name) {
    try {
      localStorage.setItem(this.KEY, name);
    } catch {
      // A browser that keeps nothing asks again on the next page.
    }
  },
};

/**
 * Shows a choice of people in an element; nothing when there are none. Calls back with the one chosen, at once with the one
 * that was chosen on another page.
 *
 * @param note what a choice does
 */
async function choosePerson(place, chosen, note) {
  const { people } = await readyTokens;
  if (people.length === 0) {
    return;
  }
  const label = document.createElement("label");
  label.textContent = "Act as ";
  const select = document.createElement("select");
  select.append(new Option("nobody yet", ""));
  people.forEach(({ name, role }) => select.append(new Option(`${name}, ${role}`, name)));
  const person = () => people.find(({ name }) => name === select.value) || null;
  select.addEventListener("change", () => {
    lastChoice.set(select.value);
    chosen(person());
  });
  label.append(select);
  place.append(label, ` ${note}`);
  place.hidden = false;
  select.value = lastChoice.get() || "";
  if (person()) {
    chosen(person());
  } else {
    select.value = "";
  }
}
