/**
 * Calm screens that are one sign: rest, help, "that is fine", "on their way", "please call your counsellor".
 * She never sees an error text.
 *
 * @typedef {import("../types.js").Session} Session
 * @typedef {import("../types.js").Screen} Screen
 */
import { makeCard, picture } from "../cards.js";
import { el, icon } from "../dom.js";
import { asked } from "./agreed.js";

/**
 * @param {Session} session
 * @param {string} key of the words
 * @param {string[]} icons
 * @param {Partial<Screen>} [more]
 * @param {(Node|null)[]} [below]
 * @param {string} [scene] a picture to show in place of the icons, where the content has it
 * @returns {Screen}
 */
function sign(session, key, icons, more = {}, below = [], scene = "") {
  const glyphs = icons.map((name) => el("span", { class: `glyph ${name}` }, icon(name)));
  const drawn = Boolean(session.pack.pictures[scene]);
  const view = el("div", { class: drawn ? "sign scene" : "sign" }, ...(drawn ? [picture(session, scene, true)] : glyphs));
  const body = el("div", { class: "sign-screen" }, view, ...below);
  return { title: session.text(key), titleKey: key, body, ...more };
}

/** @param {Session} session @param {{key: string, sign: string}} what @param {() => unknown} act */
function choice(session, what, act) {
  const visual = el("span", { class: "sign-icon" }, icon(what.sign));
  const card = makeCard(session, { id: what.key, key: what.key, text: session.text(what.key), kind: "row sign-card", visual }, act);
  card.button.removeAttribute("aria-pressed");
  return card.element;
}

/** @type {Record<string, (session: Session) => Screen>} */
const SIGNS = {
  rest: (session) => sign(session, "ui.rest", ["pause"], {
    confirm: async () => { await session.record("resumed"); return session.uncover(); },
  }, [
    asked(session).length ? choice(session, { key: "consent.hers.open", sign: "kept" }, () => session.cover("agreed")) : null,
    el("p", { class: "staff", text: session.frame.buttons.say.title }),
  ], "pause"),

  help: (session) => {
    if (session.help.answer === "coming") {
      return sign(session, "ui.help.coming", ["help", "coming"], { confirm: () => session.help.lower() }, [], "help-coming");
    }
    const lower = choice(session, { key: "ui.help.not_needed", sign: "alone" }, () => session.help.lower());
    return sign(session, "ui.help.asked", ["help", "waiting", "desk"], { confirm: () => session.uncover() }, [lower]);
  },

  refused: (session) => sign(session, "ui.refused", ["leave"], {
    confirm: async () => { await session.record("finished"); return session.draw(); },
  }),

  finished: (session) => {
    if (session.sender.state !== "sent") return sign(session, "ui.sending", ["tablet", "waiting", "desk"]);
    session.handOver();
    return sign(session, "ui.sent", ["desk", "yes"], { confirm: () => location.reload() }, [], "closing-thank-you");
  },

  revoked: (session) => {
    const again = choice(session, { key: "ui.sign.connect_again", sign: "tablet" }, () => location.assign("?pair"));
    const revoked = session.sender.state === "revoked";
    return sign(session, revoked ? "ui.sign.revoked" : "ui.sign.kept", ["tablet", "desk"],
      { confirm: () => session.uncover() }, revoked ? [again] : []);
  },

  quick: (session) => {
    const look = choice(session, { key: "ui.quick.look", sign: "look" }, async () => { await session.uncover(); session.say(); });
    const keep = choice(session, { key: "ui.quick.keep", sign: "yes" }, () => session.move(session.over?.keep));
    return sign(session, "ui.quick", [], {}, [look, keep]);
  },

  storage: (session) => sign(session, "ui.sign.storage", ["tablet", "desk"], { confirm: () => session.uncover() }),
};

/** @param {Session} session @param {{kind: string}} here @returns {Screen} */
export function draw(session, here) {
  return SIGNS[here.kind](session);
}
