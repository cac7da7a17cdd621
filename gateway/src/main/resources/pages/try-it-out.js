// Shows the contract in Swagger UI and fills in what a caller would otherwise have to copy by hand:
// an Idempotency-Key for every POST, and the ETag last seen of a resource as If-Match when it is changed.
"use strict";

const METHODS_WITH_PRECONDITION = new Set(["PUT", "PATCH", "DELETE"]);
const FILLED_IN = {
  "idempotency-key": "Filled in with a fresh UUID when left empty.",
  "if-match": "Filled in with the ETag last seen of this resource when left empty.",
};

/** path of a resource → the ETag of its last answer */
const lastSeen = new Map();

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

function beforeRequest(request) {
  if (request.loadSpec) {
    return request;
  }
  const method = (request.method || "GET").toUpperCase();
  if (method === "POST") {
    fill(request, "idempotency-key", "Idempotency-Key", uuid());
  }
  if (METHODS_WITH_PRECONDITION.has(method)) {
    fill(request, "if-match", "If-Match", lastSeen.get(pathOf(request.url)));
  }
  return request;
}

function afterResponse(response) {
  const etag = response.headers && response.headers.etag;
  // One without a version in front (of a list, of what was known at an instant) is for caches only.
  if (etag && /^"\d+["-]/.test(etag) && response.status < 300) {
    lastSeen.set(pathOf(response.url), etag);
    const location = response.headers.location;
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
  };
  const shared = (contract.components && contract.components.parameters) || {};
  Object.values(shared).forEach(relaxParameter);
  for (const path of Object.values(contract.paths || {})) {
    for (const operation of Object.values(path)) {
      ((operation && operation.parameters) || []).forEach(relaxParameter);
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
    onComplete: () => choosePerson(document.getElementById("person"), actAs),
  });
}

show().catch((error) => {
  const message = document.createElement("main");
  message.className = "page";
  message.textContent = `The contract cannot be shown: ${error.message}`;
  document.body.append(message);
});
