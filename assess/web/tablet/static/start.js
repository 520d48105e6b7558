/**
 * Where the tablet's page begins: go on with the sitting that this device keeps, or pair for a new one.
 * Loads nothing else until it knows which; the screens of the sitting come with `session.js`.
 */
import { Outbox } from "./outbox.js";
import { ask, Refused } from "./server.js";

/** Fetch the pack for a fresh token, however often the network fails. @param {string} token */
async function packFor(token) {
  for (;;) {
    try {
      return await ask("pack", { secret: token });
    } catch (problem) {
      const refused = problem instanceof Refused ? problem.status : 0;
      if (refused === 401 || refused === 403 || refused === 404) return null;
      await new Promise((resolve) => { setTimeout(resolve, 3000); });
    }
  }
}

/** @param {Outbox} outbox @param {HTMLElement} page */
async function paired(outbox, page) {
  const { pair } = await import("./pairing.js");
  for (;;) {
    const token = await pair(page);
    const pack = await packFor(token);
    if (pack) return outbox.begin(pack, token);
  }
}

/** Keep the page for a day without a network. What no browser offers on plain http is simply not there. @param {string} address */
function keepForOffline(address) {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  // Browsers that require trusted types want to know that this address is meant to be a program.
  const types = /** @type {any} */ (globalThis).trustedTypes;
  const policy = types?.createPolicy("salto-worker", { createScriptURL: (/** @type {string} */ url) => url });
  serviceWorker.register(policy ? policy.createScriptURL(address) : address).catch(() => null);
}

async function start() {
  const page = /** @type {HTMLElement} */ (document.getElementById("tablet"));
  try {
    addEventListener("load", () => keepForOffline(page.dataset.worker ?? ""));
    const outbox = await Outbox.open();
    const again = new URLSearchParams(location.search).has("pair");
    const kept = (!again && (await outbox.current())) || (await paired(outbox, page));
    if (again) history.replaceState(null, "", location.pathname);
    const { open } = await import("./session.js");
    await open(outbox, kept, page);
  } catch (problem) {
    // No disk to write on (a private window, a full tablet): nothing may be asked of her here.
    page.dataset.state = "storage";
    const line = page.querySelector(".pairing-state");
    if (line) line.textContent = page.dataset.storage ?? "";
    throw problem;
  }
}

start();
