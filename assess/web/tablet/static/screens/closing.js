/** What she can show next, with her hands: the practical task of each domain. */
import { grid, makeCard, picture } from "../cards.js";

/** @param {import("../types.js").Session} session @returns {import("../types.js").Screen} */
export function draw(session) {
  const cards = session.pack.closing.map((task) => makeCard(session, {
    id: task.domain, text: session.text(task.text), key: task.text, kind: "column next",
    visual: picture(session, task.picture),
  }, null));
  return {
    title: session.text("ui.closing"), titleKey: "ui.closing",
    body: grid("closing", cards),
    spoken: cards.map((card) => card.words),
    confirm: async () => { await session.record("finished"); return session.draw(); },
  };
}
