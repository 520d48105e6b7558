/**
 * Where the tablet's page begins: go on with the sitting that this device keeps, or pair for a new one.
 * Loads nothing else until it knows which; the screens of the sitting come with `session.js`.
 */
import { ask, Refused } from "./server.js";
import { Store } from "./store.js";

/** Fetch pack and key for a fresh token, however often the network fails. @param {string} token */
async function packFor(token) {
  for (;;) {
    try {
      const [pack, opening] = await Promise.all([ask("pack", { secret: token }), ask("key", { secret: token })]);
      return { pack, ...opening };
    } catch (problem) {
      const refused = problem instanceof Refused ? problem.status : 0;
      if (refused >= 401 && refused <= 410) return null;
      await new Promise((resolve) => { setTimeout(resolve, 3000); });
    }
  }
}

/** @param {Store} store @param {HTMLElement} page */
async function paired(store, page) {
  const { pair } = await import("./pairing.js");
  let card = cardHere();
  for (;;) {
    const token = card ? await (await import("./card.js")).tokenFor(page, card) : await pair(page);
    card = "";
    if (!token) continue;
    const given = await packFor(token);
    if (!given) continue;
    const { Outbox } = await import("./outbox.js");
    const outbox = new Outbox(store);
    const kept = await outbox.begin(given.pack, token, given.key);
    outbox.keepSpare(given.pack.session, given.key, given.pictures).catch(() => null);
    return { outbox, kept };
  }
}

/** The secret of a printed card, when one opened this page; it does not stay in the address. @returns {string} */
function cardHere() {
  const card = /^#card=([\w-]+)$/.exec(location.hash)?.[1] ?? "";
  if (card) history.replaceState(null, "", location.pathname);
  return card;
}

/** @param {Store} store @param {HTMLElement} page @returns {Promise<{outbox: any, kept: any}|null>} the sitting that is kept here */
async function keptHere(store, page) {
  const kept = await store.current();
  return kept && (await import("./unlocking.js")).unlocked(store, kept, page);
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
    const store = await Store.open();
    const again = new URLSearchParams(location.search).has("pair") || location.hash.startsWith("#card=");
    const { outbox, kept } = (!again && (await keptHere(store, page))) || (await paired(store, page));
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
