/**
 * Letters, pictures and recordings of a sitting, fetched ahead and kept on the device under the hash that each address names.
 *
 * Only what has that hash is kept: a page that asks for money in a station's network is not a picture. What did not come is
 * asked again, later and later, and at once when the network is back. `visit.share` says how much is here; at 1 with the
 * worker in place, and not before, a visit without a network may begin.
 */
import { ask } from "./server.js";

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;
const AT_ONCE = 4;
/** Milliseconds in which a worker comes that comes at all. */
const WORKER_COMES = 3000;
const HASH = /([0-9a-f]{12,64})\.\w+$/;

/** @param {string} address */
const cacheFor = (address) => (address.includes("/typefaces/") ? "salto-typefaces" : "salto-pictures");

/** What is wanted and what is here; says `change`. */
class Visit extends EventTarget {
  #told = false;

  /** Every byte is here: the desk is told, once, and again when that did not arrive. @param {string} secret */
  async tell(secret) {
    if (this.#told || !this.ready) return;
    this.#told = true;
    await ask("ready", { method: "POST", secret, body: {} }).catch(() => { this.#told = false; });
  }

  /** @type {Set<string>} */ wanted = new Set();
  /** @type {Set<string>} */ held = new Set();
  /** No room on this device: more will not come. */
  full = false;

  /** The language whose sounds are all here. */
  heard = "";
  language = "";

  /**
   * Sounds are kept by the worker as they pass, so they wait for it; one on plain http is not waited for.
   * @param {string} language
   * @param {(language: string) => Promise<unknown>} fetchSounds that ends when all are here
   */
  async withSounds(language, fetchSounds) {
    this.language = language;
    const { serviceWorker } = navigator;
    if (serviceWorker && !serviceWorker.controller) {
      const there = new Promise((resolve) => { serviceWorker.addEventListener("controllerchange", resolve, { once: true }); });
      await Promise.race([there, later(WORKER_COMES)]);
    }
    await fetchSounds(language);
    if (this.language !== language) return;
    this.heard = language;
    this.changed();
  }

  get share() {
    return this.wanted.size ? this.held.size / this.wanted.size : 0;
  }

  get ready() {
    return this.share === 1 && this.heard === this.language && Boolean(navigator.serviceWorker?.controller);
  }

  changed() {
    this.dispatchEvent(new Event("change"));
  }
}

export const visit = new Visit();
navigator.serviceWorker?.addEventListener("controllerchange", () => visit.changed());

/** Sleep, but not longer than the network is away. @param {number} ms @returns {Promise<void>} */
const later = (ms) => new Promise((resolve) => {
  const done = () => { clearTimeout(timer); removeEventListener("online", done); resolve(); };
  const timer = setTimeout(done, ms);
  addEventListener("online", done);
});

/** @param {ArrayBuffer} body @param {string} address that names the hash of what is there; without one all is taken */
async function hasItsHash(body, address) {
  const named = HASH.exec(address)?.[1] ?? "";
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hash.startsWith(named);
}

/** @param {string} address @param {boolean} again past what the browser may have kept of an earlier answer */
async function fetched(address, again) {
  const response = await fetch(address, /** @type {any} */ ({ priority: "low", cache: again ? "reload" : "default" }));
  if (!response.ok) return false;
  if (!globalThis.caches || !crypto.subtle) return true;
  const body = await response.arrayBuffer();
  if (!await hasItsHash(body, address)) return false;
  const kept = new Response(body, { headers: { "Content-Type": response.headers.get("Content-Type") ?? "" } });
  await (await caches.open(cacheFor(address))).put(address, kept);
  return true;
}

/** How often the network came back. */
let returns = 0;
addEventListener("online", () => { returns += 1; });

/** @param {string} address */
async function hold(address) {
  for (let tries = 0; ; tries += 1) {
    const before = returns;
    try {
      if (await globalThis.caches?.match(address) || await fetched(address, tries > 0)) break;
    } catch (problem) {
      if (/** @type {any} */ (problem)?.name === "QuotaExceededError") { visit.full = true; visit.changed(); }
    }
    // Back while this one was still on its way: what failed with the old network is asked again at once.
    if (returns === before) await later(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries));
  }
  visit.held.add(address);
  visit.full = false;
  visit.changed();
}

/** Every one of them once, some at a time. @param {string[]} addresses @returns {Promise<unknown>} when all are here */
export function fetchAhead(addresses) {
  const waiting = [...new Set(addresses)].filter((address) => !visit.wanted.has(address));
  for (const address of waiting) visit.wanted.add(address);
  const line = async () => { for (let next = waiting.shift(); next; next = waiting.shift()) await hold(next); };
  return Promise.all(Array.from({ length: AT_ONCE }, line));
}
