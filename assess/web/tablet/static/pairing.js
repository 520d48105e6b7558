/**
 * The first screen: a code that the counsellor types at the desk. It keeps asking until she has confirmed it.
 * When the code is too old, or the tablet's page was opened before there was a network, it simply asks for a new one.
 */
import { el } from "./dom.js";
import { ask, Refused } from "./server.js";
import { onTap } from "./tap.js";

const POLL = 1500;
const RETRY = 4000;
/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** @param {HTMLElement} page @param {"waiting"|"offline"|"confirmed"} state */
export function show(page, state) {
  page.dataset.state = state;
  const line = page.querySelector(".pairing-state");
  if (line) line.textContent = page.dataset[state] ?? "";
}

/** The digits in big groups, as the counsellor will type them. @param {HTMLElement} page @param {string} code */
function write(page, code) {
  const place = page.querySelector(".code");
  place?.replaceChildren(...code.split(/\s+/).map((group) =>
    el("span", { class: "code-group" }, ...Array.from(group, (digit) => el("b", { text: digit })))));
  place?.setAttribute("aria-label", `${page.dataset.code}: ${code}`);
  page.dataset.ready = "";
}

/** @param {HTMLElement} page */
function makeSpeak(page) {
  const button = page.querySelector(".say");
  if (!button) return;
  onTap(button, async () => {
    const { speak } = await import("./voice.js");
    const title = /** @type {Element} */ (page.querySelector("h1"));
    const code = /** @type {Element} */ (page.querySelector(".code"));
    await speak([
      { text: title.textContent ?? "", element: title },
      { text: Array.from(code.textContent ?? "").join(", "), element: code },
    ]);
  });
}

/** The code that the page asked for on its way, once; after that a new one. @returns {Promise<any>} */
async function newCode() {
  const asked = /** @type {any} */ (globalThis).saltoCode;
  /** @type {any} */ (globalThis).saltoCode = null;
  return (await asked) ?? ask("pairings", { method: "POST", body: {} });
}

/**
 * Wait on this page until a counsellor has confirmed a code.
 * @param {HTMLElement} page
 * @returns {Promise<string>} the device token
 */
export async function pair(page) {
  makeSpeak(page);
  for (;;) {
    try {
      const { pairing, secret, code } = await newCode();
      write(page, code);
      show(page, "waiting");
      const token = await confirmed(page, pairing, secret);
      if (token) return token;
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      show(page, "offline");
      await pause(RETRY);
    }
  }
}

/**
 * @param {HTMLElement} page
 * @param {string} pairing
 * @param {string} secret
 * @returns {Promise<string|null>} the token, or null when the code has expired
 */
async function confirmed(page, pairing, secret) {
  for (;;) {
    await pause(POLL);
    try {
      const answer = await ask(`pairings/${pairing}`, { secret });
      if (answer.state === "confirmed" && answer.token) {
        show(page, "confirmed");
        return answer.token;
      }
      if (answer.state !== "waiting") return null;
      show(page, "waiting");
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      if (problem.status >= 400 && problem.status < 500 && problem.status !== 429) return null;
      show(page, "offline");
    }
  }
}
