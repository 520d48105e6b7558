/**
 * The screens of the staff's part: plain, for somebody who reads; one tap a criterion, and the next one comes.
 *
 * @typedef {import("./part.js").Part} Part
 */
import { el, icon } from "../dom.js";
import { newId } from "../outbox.js";
import { onTap } from "../tap.js";
import { left } from "./sheet.js";

const CONTEXTS = ["home_visit", "work_floor", "test_room", "group_task"];
const IDENTITIES = ["known", "introduced", "document_shown", "private_check"];
const LEVELS = /** @type {const} */ ([0, 1, 2, 3]);
const LONGEST_NOTE = 1000;

/** @param {string} words @param {() => unknown} act @param {string} [kind] @param {string} [sign] */
function button(words, act, kind = "", sign = "") {
  return onTap(el("button", { class: `staff-button ${kind}`, type: "button" }, sign ? icon(sign) : null, el("span", { text: words })), act);
}

/** @param {Part} part @param {string} title @param {{back?: () => unknown, eyebrow?: string, tools?: (Node|null)[]}} [more] */
function head(part, title, { back, eyebrow, tools = [] } = {}) {
  const away = back && onTap(el("button", { class: "round", type: "button", "aria-label": part.text("visit.back") }, icon("back")), back);
  return el("header", { class: "part-head" }, away || null,
    el("div", { class: "part-title" }, eyebrow ? el("p", { class: "eyebrow", text: eyebrow }) : null, el("h1", { text: title, tabindex: "-1" })),
    ...tools, button(part.text("visit.hand_over"), () => handOver(part), "hand-over", "tablet"));
}

/** What she was writing is kept first. @param {Part} part */
async function handOver(part) {
  await part.flush();
  await part.written;
  part.close();
}

/** @param {Part} part @param {string} scene @param {string} [kind] */
function picture(part, scene, kind = "") {
  const address = part.packet.pictures[scene];
  return address ? el("img", { class: `part-picture ${kind}`, src: address, alt: part.packet.alts[scene] ?? "", width: 800, height: 600, draggable: "false" }) : null;
}

/** A level as a stair of three steps, as in her own result. @param {number} level */
function stairs(level) {
  return el("span", { class: "stairs", "aria-hidden": "true" }, ...[1, 2, 3].map((step) => el("i", { class: step <= level ? "filled" : "" })));
}

/** @param {Part} part @param {number|"not_seen"} level */
const levelWords = (part, level) => part.text(`visit.level.${level}`);

/** @param {Part} part */
function home(part) {
  const { packet } = part;
  const lines = packet.domains.map((/** @type {any} */ domain) => {
    const sheet = /** @type {import("./sheet.js").Sheet} */ (part.sheets.get(domain.id));
    const scored = domain.criteria.length - left(domain, sheet).length;
    const how = sheet.stopped ? "visit.domain.stopped" : sheet.handedIn ? "visit.domain.in" : "";
    const act = button(part.text(sheet.observation ? "visit.domain.go_on" : "visit.domain.start"), () => part.go(
      sheet.observation ? { name: "list", domain: domain.id } : { name: "begin", domain: domain.id }), "primary");
    return el("li", { class: "part-line" }, picture(part, domain.picture, "small"),
      el("div", {}, el("h2", { text: domain.title }),
        el("p", { class: "soft", text: `${domain.task} · ${part.text("visit.minutes", { minutes: domain.minutes })}${sheet.observation ? ` · ${part.text("visit.progress", { n: scored, all: domain.criteria.length })}` : ""}` })),
      how ? el("p", { class: "part-tag", text: part.text(how) }) : part.agreed ? act : null);
  });
  const until = new Intl.DateTimeFormat(packet.language, { weekday: "long", day: "numeric", month: "long" }).format(Date.parse(part.carrier.held?.until ?? "") - 1);
  return [
    head(part, part.text("visit.with", { name: packet.participant }), { eyebrow: `${packet.assessor} · ${part.text("visit.until", { moment: until })}` }),
    part.agreed ? null : el("p", { class: "part-notice", text: part.text("visit.not_agreed") }),
    el("ul", { class: "part-lines" }, ...lines),
    el("footer", { class: "part-foot" }, el("p", { class: "part-sent soft" }), button(part.text("visit.end"), () => part.go({ name: "end" }), "quiet")),
  ].filter(Boolean);
}

/** @param {Part} part @param {string} name @param {string[]} values @param {string} chosen */
function radios(part, name, values, chosen) {
  return el("fieldset", { class: "part-choices" }, el("legend", { text: part.text(`visit.${name}`) }),
    name === "identity" ? el("p", { class: "soft", text: part.text("visit.no_photograph") }) : null,
    ...values.map((value) => el("label", { class: "part-choice" },
      el("input", { type: "radio", name, value, checked: value === chosen }), el("span", { text: part.text(`${name}.${value}`) }))));
}

/** @param {Part} part */
function begin(part) {
  const { domain } = part;
  const form = el("form", { class: "part-form" }, radios(part, "context", CONTEXTS, "home_visit"), radios(part, "identity", IDENTITIES, ""));
  const chosen = (/** @type {string} */ name) => /** @type {HTMLInputElement|null} */ (form.querySelector(`[name=${name}]:checked`))?.value;
  const start = button(part.text("visit.begin"), () => {
    const [context, identity] = [chosen("context"), chosen("identity")];
    if (!context || !identity) return;
    const body = { observation: newId(), domain: domain.id, context, identity };
    return part.record("observation_started", body, { name: "score", domain: domain.id, criterion: domain.criteria[0].id });
  }, "primary", "next");
  const ready = () => start.setAttribute("aria-disabled", String(!(chosen("context") && chosen("identity"))));
  form.addEventListener("change", ready);
  form.addEventListener("submit", (event) => event.preventDefault());
  ready();
  return [
    head(part, domain.task, { back: () => part.go({ name: "home" }), eyebrow: domain.title }),
    el("div", { class: "part-two" },
      el("div", { class: "part-stack" }, picture(part, domain.picture),
        el("section", {}, el("h2", { text: part.text("visit.say") }), el("p", { class: "said", text: domain.say, lang: domain.say_in, dir: "auto" }),
          domain.say === domain.instruction ? null : el("p", { class: "soft", text: domain.instruction })),
        el("section", { class: "part-stop" }, el("h2", { text: part.text("visit.stop_rule") }), el("p", { text: domain.stop_rule }))),
      el("div", { class: "part-stack" },
        el("section", {}, el("h2", { text: part.text("visit.materials") }), el("ul", { class: "bullets" }, ...domain.materials.map((/** @type {string} */ text) => el("li", { text })))),
        form, start)),
  ];
}

/** @param {Part} part */
function score(part) {
  const { domain, sheet } = part;
  const at = domain.criteria.findIndex((/** @type {any} */ one) => one.id === part.where.criterion);
  const criterion = domain.criteria[at];
  const given = sheet.scores.get(criterion.id);
  const note = /** @type {HTMLTextAreaElement} */ (el("textarea", { rows: 2, maxlength: LONGEST_NOTE, id: "note", "aria-describedby": "note-hint" }));
  note.value = part.where.draft ?? given?.note ?? "";
  let timer = 0;
  part.flush = async () => { if (timer && note.isConnected) await part.keepDraft(note.value); };
  const give = (/** @type {number|"not_seen"} */ level, stay = false) => {
    clearTimeout(timer);
    timer = 0;
    part.undoable = { domain: domain.id, criterion: criterion.id, before: given };
    const body = { observation: sheet.observation, criterion: criterion.id, level, note: note.value.trim() };
    const next = domain.criteria[at + 1];
    return part.record("criterion_scored", body, stay ? { name: "score", domain: domain.id, criterion: criterion.id }
      : next ? { name: "score", domain: domain.id, criterion: next.id } : { name: "list", domain: domain.id });
  };
  const card = (/** @type {number|"not_seen"} */ level, /** @type {Node|null} */ drawn, /** @type {string} */ words) => onTap(
    el("button", { class: `level-card ${level === "not_seen" ? "wide" : ""}`, type: "button", data: { level: String(level) }, "aria-pressed": String(given?.level === level) },
      drawn, el("b", { text: levelWords(part, level) }), el("span", { text: words })), () => give(level));
  const described = (/** @type {number} */ level) => level === 0 ? part.text("visit.level.0.more")
    : criterion.levels.find((/** @type {any} */ one) => one.level === level)?.descriptor ?? "";
  const keep = button(part.text("visit.note.keep"), () => given && give(given.level, true), "quiet");
  keep.hidden = true;
  note.addEventListener("input", () => {
    keep.hidden = !given;
    clearTimeout(timer);
    timer = setTimeout(() => { if (note.isConnected) part.keepDraft(note.value); }, 400);
  });
  return [
    head(part, criterion.title, {
      back: () => part.go({ name: "list", domain: domain.id }),
      eyebrow: `${domain.title} · ${part.text("visit.progress", { n: at + 1, all: domain.criteria.length })}`, tools: [undo(part)],
    }),
    el("div", { class: "part-score" },
      el("aside", { class: "part-stack" }, picture(part, criterion.picture),
        criterion.watch_for.length ? el("section", {}, el("h2", { text: part.text("visit.watch_for") }), el("ul", { class: "bullets" }, ...criterion.watch_for.map((/** @type {string} */ text) => el("li", { text })))) : null),
      el("div", { class: "level-cards" }, ...LEVELS.map((level) => card(level, stairs(level), described(level))), card("not_seen", null, part.text("visit.level.not_seen.more"))),
      el("div", { class: "part-note" }, el("label", { for: "note", text: part.text("visit.note") }), el("p", { class: "soft", id: "note-hint", text: part.text("visit.note.hint") }), note,
        el("div", { class: "part-foot" }, keep, button(part.text("visit.stop"), () => part.go({ name: "stop", domain: domain.id }), "clay")))),
  ];
}

/** Back to where her last tap was, as if it had not been. @param {Part} part */
function undo(part) {
  const last = part.undoable;
  if (!last || last.domain !== part.where.domain) return null;
  return button(part.text("visit.undo"), () => {
    part.undoable = null;
    const body = { observation: part.sheet.observation, criterion: last.criterion };
    const where = /** @type {import("./part.js").Where} */ ({ name: "score", domain: last.domain, criterion: last.criterion });
    return last.before ? part.record("criterion_scored", { ...body, ...last.before }, where) : part.record("score_undone", body, where);
  }, "quiet undo", "back");
}

/** @param {Part} part */
function list(part) {
  const { domain, sheet } = part;
  const open = left(domain, sheet);
  const closed = sheet.handedIn;
  const lines = domain.criteria.map((/** @type {any} */ criterion) => {
    const given = sheet.scores.get(criterion.id);
    const inside = [picture(part, criterion.picture, "tiny"),
      el("span", { class: "grow" }, el("b", { text: criterion.title }), given?.note ? el("small", { class: "soft", text: given.note }) : null),
      given ? el("span", { class: "part-given" }, given.level === "not_seen" ? null : stairs(given.level), el("span", { text: levelWords(part, given.level) }))
        : el("span", { class: "part-tag", text: part.text("visit.to_score") })];
    return el("li", {}, closed ? el("div", { class: "part-row" }, ...inside)
      : onTap(el("button", { class: "part-row", type: "button" }, ...inside), () => part.go({ name: "score", domain: domain.id, criterion: criterion.id })));
  });
  const handIn = () => part.record("handed_in", { observation: sheet.observation }, { name: "home" });
  return [
    head(part, part.text("visit.list"), { back: () => part.go({ name: "home" }), eyebrow: domain.title, tools: [closed ? null : undo(part)] }),
    el("ol", { class: "part-lines narrow" }, ...lines),
    closed ? null : el("footer", { class: "part-foot" },
      open.length ? button(part.text("visit.domain.go_on"), () => part.go({ name: "score", domain: domain.id, criterion: open[0].id }), "primary", "next")
        : button(part.text("visit.hand_in"), handIn, "primary", "yes"),
      open.length ? null : el("p", { class: "soft", text: part.text("visit.hand_in.after") }),
      button(part.text("visit.stop"), () => part.go({ name: "stop", domain: domain.id }), "clay")),
  ].filter(Boolean);
}

/** @param {Part} part */
function stop(part) {
  const { domain, sheet } = part;
  const reason = /** @type {HTMLTextAreaElement} */ (el("textarea", { rows: 4, maxlength: LONGEST_NOTE, id: "reason", "aria-describedby": "reason-hint" }));
  reason.value = part.where.draft ?? "";
  part.flush = async () => { await part.keepDraft(reason.value); };
  reason.addEventListener("change", part.flush);
  const yes = button(part.text("visit.stop.yes"), async () => {
    const said = reason.value.trim();
    if (!said) return reason.focus();
    const { observation } = sheet;
    await part.record("stopped", { observation, reason: said }, { name: "list", domain: domain.id });
    return part.record("handed_in", { observation }, { name: "home" });
  }, "clay");
  return [
    head(part, part.text("visit.stop"), { back: () => part.go({ name: "list", domain: domain.id }), eyebrow: domain.title }),
    el("div", { class: "part-form narrow" }, el("p", { text: domain.stop_rule }),
      el("label", { for: "reason", text: part.text("visit.stop.what") }), el("p", { class: "soft", id: "reason-hint", text: part.text("visit.stop.hint") }), reason, yes),
  ];
}

/** @param {Part} part */
function end(part) {
  const open = [...part.sheets.values()].some((sheet) => sheet.observation && !sheet.handedIn);
  return [
    head(part, part.text("visit.end"), { back: () => part.go({ name: "home" }) }),
    el("div", { class: "part-form narrow" }, el("p", { text: part.text("visit.end.ask") }), open ? el("p", { class: "part-notice", text: part.text("visit.end.open") }) : null,
      button(part.text("visit.end.yes"), () => part.end(), "primary")),
  ];
}

/** @type {Record<import("./part.js").Where["name"], (part: Part) => any[]>} */
export const SCREENS = { home, begin, score, list, stop, end };
