// Shows the contract in Swagger UI and fills in what a caller would otherwise have to copy by hand:
// an Idempotency-Key for every POST, the ETag of a resource as If-Match when it is changed, and ids that only the server
// gives.
"use strict";

const METHODS_WITH_PRECONDITION = new Set(["PUT", "PATCH", "DELETE"]);
const FILLED_IN = {
  "idempotency-key": "Filled in with a fresh UUID when left empty.",
  "if-match": "Filled in with the ETag last seen of this resource, which is read if need be, when left empty.",
};

/** Stands where an id has to, until the request goes out. */
const SOME_ID = "00000000-0000-0000-0000-000000000000";
const SOME_ID_NOTE = "Left as it is, the one made here last is taken, else the first in the list.";

/** path of a resource → the ETag of its last answer */
const lastSeen = new Map();

/** path of a collection → the path of what was made there last */
const lastMade = new Map();

function pathOf(url) {
  return new URL(url, window.location.href).pathname;
}

function headerOf(request, name) {
  return Object.keys(request.headers).find((key) => key.toLowerCase() === name);
}

function fill(request, name, properName, value) {
  const key = headerOf(request, name);
  if (value && !(key && request.headers[key])) {
    if (key) {
      delete request.headers[key];
    }
    request.headers[properName] = value;
  }
}

/** Asks the way the request would; null when that is refused. */
async function ask(path, request) {
  const name = headerOf(request, "authorization");
  const headers = { Accept: "application/json", ...(name && { Authorization: request.headers[name] }) };
  const answer = await fetch(path, { headers, cache: "no-store" });
  return answer.ok ? answer : null;
}

/** The path of one thing in a collection; null when there is none. */
async function oneOf(collection, request) {
  if (lastMade.has(collection)) {
    return lastMade.get(collection);
  }
  const answer = await ask(`${collection}?limit=1`, request);
  const [first] = answer ? (await answer.json()).items || [] : [];
  return first ? `${collection}/${first.id}` : null;
}

async function fillIds(request) {
  const url = new URL(request.url, window.location.href);
  for (let at = url.pathname.indexOf(SOME_ID); at > 0; at = url.pathname.indexOf(SOME_ID)) {
    const found = await oneOf(url.pathname.slice(0, at - 1), request);
    if (!found) {
      return;
    }
    url.pathname = found + url.pathname.slice(at + SOME_ID.length);
    request.url = url.href;
  }
}

/** One without a version in front (of a list, of what was known at an instant) is for caches only. */
function isVersion(etag) {
  return etag && /^"\d+["-]/.test(etag);
}

async function etagOf(path, request) {
  if (!lastSeen.has(path)) {
    const answer = await ask(path, request);
    const etag = answer && answer.headers.get("etag");
    if (isVersion(etag)) {
      lastSeen.set(path, etag);
    }
  }
  return lastSeen.get(path);
}

async function beforeRequest(request) {
  if (request.loadSpec) {
    return request;
  }
  await fillIds(request);
  const method = (request.method || "GET").toUpperCase();
  if (method === "POST") {
    fill(request, "idempotency-key", "Idempotency-Key", uuid());
  }
  const given = headerOf(request, "if-match");
  if (METHODS_WITH_PRECONDITION.has(method) && !(given && request.headers[given])) {
    fill(request, "if-match", "If-Match", await etagOf(pathOf(request.url), request));
  }
  return request;
}

function afterResponse(response) {
  if (response.status >= 300 || !response.headers) {
    return response;
  }
  const { etag, location } = response.headers;
  if (location) {
    const made = pathOf(location);
    lastMade.set(made.slice(0, made.lastIndexOf("/")), made);
  }
  if (isVersion(etag)) {
    lastSeen.set(pathOf(response.url), etag);
    if (location) {
      lastSeen.set(pathOf(location), etag);
    }
  }
  return response;
}

/** crypto.randomUUID exists on secure origins only; a test installation may be reached by plain HTTP. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** An answer is shown when it ends, which a stream does not. */
function offerNoStream(operation) {
  for (const { content } of Object.values((operation && operation.responses) || {})) {
    if (content) {
      delete content["text/event-stream"];
    }
  }
}

/** What is filled in may be left empty in the form, whatever the contract demands of other callers. */
function relax(contract) {
  const relaxParameter = (parameter) => {
    const note = parameter.in === "header" && FILLED_IN[(parameter.name || "").toLowerCase()];
    if (note) {
      parameter.required = false;
      parameter.description = (parameter.description ? parameter.description + " " : "") + note;
      delete parameter.example;
      delete parameter.examples;
      if (parameter.schema) {
        parameter.schema = { type: "string" };
      }
    }
    const madeByServer = parameter.in === "path" && (parameter.schema.$ref || "").endsWith("/UUID");
    if (madeByServer && parameter.example === undefined) {
      parameter.example = SOME_ID;
      parameter.description = (parameter.description ? parameter.description + " " : "") + SOME_ID_NOTE;
    }
  };
  const shared = (contract.components && contract.components.parameters) || {};
  Object.values(shared).forEach(relaxParameter);
  for (const path of Object.values(contract.paths || {})) {
    for (const operation of Object.values(path)) {
      ((operation && operation.parameters) || []).forEach(relaxParameter);
      offerNoStream(operation);
    }
  }
  return contract;
}

function at(contract, reference) {
  const steps = reference.slice("#/".length).split("/");
  return steps.reduce((node, step) => node[step.replaceAll("~1", "/").replaceAll("~0", "~")], contract);
}

/** With what its references refer to in their place, but for those that lead back to where they stand. */
function resolved(node, contract, within = []) {
  if (node === null || typeof node !== "object") {
    return node;
  }
  if (Array.isArray(node)) {
    return node.map((item) => resolved(item, contract, within));
  }
  const { $ref: reference, ...rest } = node;
  if (typeof reference !== "string") {
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, resolved(value, contract, within)]));
  }
  if (within.includes(reference)) {
    return node;
  }
  return { ...resolved(at(contract, reference), contract, [...within, reference]), ...rest };
}

/**
 * Swagger UI reads the whole contract again for every operation that is opened, which takes seconds. This contract is one
 * document, so following its references is enough.
 */
const quickReferences = () => ({
  fn: {
    resolveSubtree: (contract, path) => {
      const subtree = path.reduce((node, step) => node && node[step], contract);
      return { spec: resolved(subtree, contract), errors: [] };
    },
  },
});

/** In a local run one choice authorises every operation. */
function actAs(person) {
  const scheme = "bearer";
  if (person) {
    window.ui.preauthorizeApiKey(scheme, person.token);
  } else {
    window.ui.authActions.logout([scheme]);
  }
}

async function show() {
  const answer = await fetch("/openapi.json");
  if (!answer.ok) {
    throw new Error(`/openapi.json answered ${answer.status}`);
  }
  window.ui = SwaggerUIBundle({
    spec: relax(await answer.json()),
    dom_id: "#swagger-ui",
    layout: "BaseLayout",
    presets: [SwaggerUIBundle.presets.apis],
    plugins: [quickReferences],
    deepLinking: true,
    displayOperationId: false,
    displayRequestDuration: true,
    docExpansion: "none",
    filter: true,
    defaultModelsExpandDepth: 0,
    persistAuthorization: true,
    requestSnippetsEnabled: false,
    tryItOutEnabled: true,
    validatorUrl: null,
    requestInterceptor: beforeRequest,
    responseInterceptor: afterResponse,
    onComplete: () => choosePerson(document.getElementById("person"), actAs, "authorises every operation below"),
  });
}

show().catch((error) => {
  const message = document.createElement("main");
  message.className = "page";
  message.textContent = `The contract cannot be shown: ${error.message}`;
  document.body.append(message);
});
