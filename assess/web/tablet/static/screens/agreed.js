/**
 * Her own place: what she said to each purpose that she was asked for, as pictures. One tap takes back a yes, another
 * gives it again: each is a consent of its own. It is reached from the rest, and it is the last screen of her result.
 *
 * @typedef {import("../types.js").Session} Session
 * @typedef {import("../types.js").Purpose} Purpose
 */
import { makeCard, picture } from "../cards.js";
import { el, icon } from "../dom.js";
import { speak } from "../voice.js";

/** @param {Session} session @param {Purpose} purpose @returns {boolean|null} what she said last, here or before; null: never asked */
const said = (session, { id, said: before }) => session.state.said.get(id) ?? before;

/** @param {Session} session @returns {Purpose[]} none in a sitting that began before there were purposes */
export const asked = (session) => (session.pack.consent.purposes ?? []).filter((one) => said(session, one) !== null);

/** @param {Session} session @returns {import("../types.js").Screen} */
export function draw(session) {
  const cards = asked(session).map((purpose) => {
    const { id, picture: scene, version } = purpose;
    const key = `consent.hers.${id}`;
    const sign = el("span", { class: "said" }, icon("yes"), icon("disagree"));
    const card = makeCard(session, {
      id, key, text: session.text(key), kind: "answer", visual: el("span", { class: "overview-visual" }, picture(session, scene), sign),
    }, async () => {
      const kind = said(session, purpose) ? "consent_refused" : "consent_given";
      if (!await session.record(kind, null, { purpose: id, version, language: session.language })) return;
      session.refresh();
      speak([card.words, told()]);
    });
    const told = () => {
      const words = said(session, purpose) ? "consent.hers.given" : "consent.hers.refused";
      return { key: words, text: session.text(words), element: card.element };
    };
    return { card, told, show: () => card.press(Boolean(said(session, purpose))) };
  });
  return {
    title: session.text("consent.hers"), titleKey: "consent.hers",
    body: el("div", { class: "overview" }, ...cards.map(({ card }) => card.element)),
    spoken: cards.flatMap(({ card, told }) => [card.words, told()]),
    show: () => cards.forEach(({ show }) => show()),
    confirm: async () => {
      if (session.over) return session.uncover();
      await session.record("finished");
      return session.draw();
    },
  };
}
