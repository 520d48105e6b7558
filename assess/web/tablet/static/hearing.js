/**
 * Whether she hears it. Browsers let a page sound only after a touch, so before anything is asked there is an ear to tap:
 * otherwise the first question would be silent. Right before the first practice comes the question whether it is loud
 * enough. Both belong to this tablet and this hour: they are no events, and a tablet without any voice shows neither.
 *
 * @typedef {import("./session.js").Session} Session
 * @typedef {{id: string, kind: string, before: string}} Cover  `before` names the step that waits behind it
 */
import { voiceKind } from "./voice.js";

let tapped = false;
let loudEnough = false;

/** @param {Session} session @param {import("./types.js").Step} due @returns {Cover|null} what comes first */
export function coverFor(session, due) {
  if (session.state.finished || voiceKind(session.language) === "none") return null;
  const cover = (/** @type {string} */ kind) => ({ id: kind, kind, before: due.id });
  if (!maySound()) return cover("ear");
  return due.practice && !loudEnough && !session.state.tries.size ? cover("volume") : null;
}

/** @returns {boolean} whether this page may sound */
export function maySound() {
  return tapped || Boolean(navigator.userActivation?.hasBeenActive);
}

/** She tapped the ear. */
export function unlock() {
  tapped = true;
}

/** She hears it well, or goes on as it is: nobody is held here. */
export function goOn() {
  loudEnough = true;
}
