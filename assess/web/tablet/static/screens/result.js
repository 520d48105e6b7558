/** What was decided about one domain, as pictures: what she was seen to do, each with one, two or three steps filled. */
import { makeCard, picture } from "../cards.js";
import { el, icon } from "../dom.js";
import { after } from "../flow.js";

const LEVELS = [1, 2, 3];

/** @param {number} level @returns {HTMLElement} */
const stairs = (level) => el("span", { class: "stairs", "aria-hidden": "true" },
  ...LEVELS.map((one) => el("i", { class: one <= level ? "filled" : null })));

/** @param {import("../types.js").Session} session @param {any} here @returns {import("../types.js").Screen} */
export function draw(session, here) {
  const { pack } = session;
  const { text, picture: cover, seen } = /** @type {NonNullable<typeof pack.result>} */ (pack.result)[here.at];
  const cards = seen.map((one) => {
    const visual = el("span", { class: "overview-visual" }, picture(session, one.picture), stairs(one.level));
    const words = pack.strings[session.language]?.[one.text];
    const language = words === pack.strings.en?.[one.text] ? "en" : undefined;
    return makeCard(session, { id: one.id, key: one.text, text: session.text(one.text), kind: "answer", visual, language }, null);
  });
  const talk = session.text("ui.result.talk");
  const nothing = el("div", { class: "sign-screen" }, el("div", { class: "sign scene" }, picture(session, cover, true)),
    el("p", {}, icon("desk"), talk));
  return {
    title: session.text(text), titleKey: text,
    body: cards.length ? el("div", { class: "overview" }, ...cards.map((card) => card.element)) : nothing,
    spoken: cards.length ? cards.map((card) => card.words) : [{ text: talk, key: "ui.result.talk", element: nothing }],
    confirm: () => session.go(after(pack, session.state, here)),
  };
}
