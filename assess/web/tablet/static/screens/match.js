/**
 * Give each picture its partner: tap a picture, tap what it belongs to. A partner takes one picture: one that lies there
 * already changes places with it, or goes back.
 */
import { placing } from "./sort.js";

/**
 * Who is with whom after a picture has been put down.
 * @param {import("./sort.js").Placed} now option -> partner
 * @param {string} option the picture in the hand
 * @param {string} partner
 * @returns {import("./sort.js").Placed}
 */
export function pairUp(now, option, partner) {
  const { [option]: from, ...next } = now;
  const other = Object.keys(next).find((one) => next[one] === partner);
  if (other && from) next[other] = from;
  else if (other) delete next[other];
  return { ...next, [option]: partner };
}

/** @param {import("../types.js").Session} session @param {any} here @returns {import("../types.js").Screen} */
export function draw(session, here) {
  const { partners = [] } = session.pack.items[here.item];
  return placing(session, here, partners, pairUp, { single: true });
}
