/** All her answers as one list of pictures. Each can be opened and changed. */
import "../week.js";
import { makeCard, picture } from "../cards.js";
import { el, icon } from "../dom.js";
import { after, stepsOf } from "../flow.js";

/** @typedef {import("../types.js").Session} Session */

/** Her answer, small. @param {Session} session @param {string} id */
function answerOf(session, id) {
  const item = session.pack.items[id];
  const answer = session.state.answers.get(id);
  const mini = (/** @type {string|undefined} */ name) => picture(session, name);
  if (!answer || answer.kind === "not_known") return el("span", { class: "mine" }, icon("unknown"));
  if (answer.kind === "experience_answered") {
    const pictures = (answer.contexts ?? []).map((context) =>
      mini(session.pack.contexts.find((known) => known.id === context)?.picture));
    return el("span", { class: "mine" }, el("salto-week", { days: answer.frequency }), ...pictures);
  }
  const options = item.options ?? [];
  const find = (/** @type {string} */ option) => mini(options.find((known) => known.id === option)?.picture);
  const { response } = answer;
  if (item.kind === "choose") return el("span", { class: "mine" }, find(response));
  if (item.kind === "hazard") return el("span", { class: "mine" }, icon("yes"));
  if (item.kind === "order") {
    return el("span", { class: "mine whole" }, ...response.map((/** @type {string} */ option, /** @type {number} */ at) =>
      el("span", { class: "numbered" }, find(option), el("b", { text: at + 1 }))));
  }
  const groups = (item.groups ?? item.partners ?? []).map((group) => el("span", { class: "mine-group" }, mini(group.picture),
    ...options.filter((option) => response[option.id] === group.id).map((option) => mini(option.picture))));
  return el("span", { class: "mine whole" }, ...groups);
}

/** The question's picture, with her ring on it when there is one. @param {Session} session @param {string} id */
function questionOf(session, id) {
  const item = session.pack.items[id];
  const answer = session.state.answers.get(id);
  if (!item.picture) return null;
  const view = el("span", { class: "asked" }, picture(session, item.picture));
  if (item.kind === "hazard" && Array.isArray(answer?.response)) {
    const ring = el("span", { class: "ring" });
    ring.style.setProperty("--x", String(answer.response[0] / 800));
    ring.style.setProperty("--y", String(answer.response[1] / 600));
    view.append(ring);
  }
  return view;
}

/** @param {Session} session @param {any} here @returns {import("../types.js").Screen} */
export function draw(session, here) {
  const { pack } = session;
  const asked = stepsOf(pack, session.state).filter((step) => step.item && !step.practice);
  const cards = asked.map(({ id, part }) => {
    const key = pack.items[id].text;
    const visual = el("span", { class: "overview-visual" }, questionOf(session, id), answerOf(session, id));
    const card = makeCard(session, { id, key, text: session.text(key), kind: "answer", visual },
      () => session.move(() => session.go({ step: id, from: "overview" })));
    card.button.removeAttribute("aria-pressed");
    card.button.setAttribute("aria-description", session.text("ui.change"));
    card.element.dataset.part = part;
    return card;
  });
  return {
    title: session.text("ui.overview"), titleKey: "ui.overview",
    body: el("div", { class: "overview" }, ...cards.map((card) => card.element)),
    confirm: () => session.go(after(pack, session.state, here)),
  };
}
