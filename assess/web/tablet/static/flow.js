/**
 * Where she is: a pure function of the pack, her events and the place that she walked to.
 *
 * Nothing here touches the page, the clock or the network, so a reload, a restart or another device that has the same
 * events shows the same screen. The latest answer of an item counts; earlier ones stay in the events.
 *
 * @typedef {import("./types.js").Pack} Pack
 * @typedef {import("./types.js").Event_} Event_
 * @typedef {import("./types.js").State} State
 * @typedef {import("./types.js").Step} Step
 * @typedef {import("./types.js").Place} Place
 * @typedef {import("./types.js").Answer} Answer
 */

/** After this many tries a practice item lets her go on: it is there to help, never to hold her. */
const ENOUGH_TRIES = 3;
/** An experience card is answered by choosing, so choosing is practised before the first card. */
const PRACTISED_AS = /** @type {Record<string, string>} */ ({ card: "choose" });
/** As many beads as can still be told apart on a telephone. */
const MOST_BEADS = 20;

/**
 * The straight line through a sitting. The practice of a kind comes right before the first item of that kind: what she
 * tries is what follows. One practice item is enough, unless her first answer to it did not go well: then there is another.
 * @param {Pack} pack
 * @param {State} state
 * @returns {Step[]}
 */
export function stepsOf(pack, state) {
  /** @type {Step[]} */
  const steps = [{ id: "language", kind: "language" }];
  if (pack.result?.length) return [...steps, ...resultOf(pack.result, pack.consent.purposes ?? [])];
  steps.push({ id: "welcome", kind: "welcome" });
  pack.consent.screens.forEach((screen, at, all) => {
    steps.push({ id: screen.id, kind: "consent", at, last: at === all.length - 1 });
  });
  const practice = pack.parts.filter((part) => part.kind === "practice").flatMap((part) => part.items);
  const met = new Set();
  for (const part of pack.parts.filter((one) => one.kind !== "practice")) {
    for (const item of part.items) {
      const { kind } = pack.items[item];
      const tried = PRACTISED_AS[kind] ?? kind;
      for (const one of met.has(tried) ? [] : practiceOf(pack, practice, tried, state)) {
        steps.push({ id: one, kind: tried, item: one, part: part.id, practice: true });
      }
      met.add(tried);
      steps.push({ id: item, kind, item, part: part.id });
    }
  }
  steps.push({ id: "overview", kind: "overview" }, { id: "closing", kind: "closing" });
  return steps;
}

/**
 * When it was decided she sees what, domain by domain, and says what she thinks of it; then what she was never asked.
 * @param {NonNullable<Pack["result"]>} result
 * @param {import("./types.js").Purpose[]} purposes
 * @returns {Step[]}
 */
function resultOf(result, purposes) {
  const shown = result.map(({ domain }, at) => ({ id: `result-${domain}`, kind: "result", at }));
  const open = purposes.flatMap(({ id, said }, at) => (
    id !== "assessment" && said === null ? [{ id: `purpose-${id}`, kind: "purpose", at, purpose: id }] : []));
  return [...shown, { id: "reaction", kind: "reaction" }, ...open, { id: "agreed", kind: "agreed" }];
}

/** @param {Pack} pack @param {string[]} practice @param {string} kind @param {State} state @returns {string[]} */
function practiceOf(pack, practice, kind, state) {
  const [first, ...others] = practice.filter((item) => pack.items[item].kind === kind);
  if (!first) return [];
  const answer = state.firsts.get(first);
  return answer && !wentWell(pack, first, answer) ? [first, ...others] : [first];
}

/**
 * What she says about her voice, or about sharing, is no answer to whether she takes part.
 * @param {State} state
 * @param {any} body
 * @param {"given"|"refused"} said
 */
function says(state, body, said) {
  const purpose = body?.purpose ?? "assessment";
  state.said.set(purpose, said === "given");
  if (purpose === "assessment") state.consent = said;
}

/** @type {Record<string, (state: State, event: Event_) => void>} */
const READ = {
  language_chosen: (state, { body }) => { state.language = body.language; },
  consent_given: (state, { body }) => says(state, body, "given"),
  consent_refused: (state, { body }) => says(state, body, "refused"),
  chosen: (state, { item, body }) => { if (item) state.drafts.set(item, body.value); },
  experience_answered: answered,
  task_answered: answered,
  practice_answered: tried,
  not_known: tried,
  picture_unclear: (state, { body }) => { state.unclear[body.unclear ? "add" : "delete"](body.picture); },
  help_asked: (state, { body }) => { state.help = true; state.talk.add(body.screen); },
  help_ended: (state) => { state.help = false; },
  paused: (state) => { state.paused = true; },
  resumed: (state) => { state.paused = false; },
  finished: (state) => { state.finished = true; },
  result_seen: (state) => { state.seen = true; },
};

/** @param {State} state @param {Event_} event */
function tried(state, event) {
  const item = event.item ?? "";
  state.tries.set(item, (state.tries.get(item) ?? 0) + 1);
  answered(state, event);
  if (!state.firsts.has(item)) state.firsts.set(item, /** @type {Answer} */ (state.answers.get(item)));
}

/** @param {State} state @param {Event_} event */
function answered(state, event) {
  if (!event.item) return;
  state.answers.set(event.item, { kind: event.kind, ...event.body });
  state.drafts.delete(event.item);
}

/**
 * @param {Event_[]} events in any order
 * @returns {State}
 */
export function stateOf(events) {
  /** @type {State} */
  const state = {
    language: null, consent: null, said: new Map(), talk: new Set(), seen: false, paused: false, help: false, finished: false, unclear: new Set(),
    answers: new Map(), drafts: new Map(), tries: new Map(), firsts: new Map(),
  };
  for (const event of [...events].sort((a, b) => a.sequence - b.sequence)) apply(state, event);
  return state;
}

/** One event more. @param {State} state @param {Event_} event the newest */
export function apply(state, event) {
  READ[event.kind]?.(state, event);
}

/** @param {Pack} pack @param {Step} step @param {State} state @returns {boolean} */
function passed(pack, step, state) {
  if (step.kind === "language") return state.language !== null;
  if (step.kind === "reaction") return state.seen;
  if (step.kind === "purpose") return state.said.has(step.purpose ?? "") || state.talk.has(step.id);
  if (step.kind === "agreed") return false;
  if (step.kind === "consent") return !step.last || state.consent === "given";
  if (!step.item) return true;
  const answer = state.answers.get(step.item);
  if (!answer) return false;
  return !step.practice || practised(pack, step.item, state);
}

/**
 * Practice comes again, kindly, until it went well. Only practice items may carry a key in the pack; without one any
 * answer will do.
 * @param {Pack} pack
 * @param {string} item
 * @param {State} state
 * @returns {boolean}
 */
export function practised(pack, item, state) {
  return wentWell(pack, item, state.answers.get(item)) || (state.tries.get(item) ?? 0) >= ENOUGH_TRIES;
}

/** @param {Pack} pack @param {string} item @param {Answer|undefined} answer @returns {boolean} */
function wentWell(pack, item, answer) {
  const { key, kind } = pack.items[item];
  if (key === undefined) return answer?.kind === "practice_answered";
  const response = answer?.response;
  if (typeof key !== "object" || response === undefined) return response === key;
  if (kind === "hazard") return inside(response, key);
  return Object.keys(key).every((name) => response[name] === key[name]);
}

/** @param {[number, number]} place @param {[number, number, number, number]} region @returns {boolean} */
function inside([x, y], [left, top, width, height]) {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/**
 * The first step that still needs something of her: she may be anywhere up to it.
 * @param {Pack} pack
 * @param {State} state
 * @returns {number} an index in `stepsOf(pack, state)`
 */
export function furthest(pack, state) {
  const steps = stepsOf(pack, state);
  const open = steps.findIndex((step) => !passed(pack, step, state));
  return open < 0 ? steps.length - 1 : open;
}

/**
 * The screen to show now.
 * @param {Pack} pack
 * @param {State} state
 * @param {Place|null} place where she walked to; anything impossible is ignored
 * @returns {Step & {sub: string|null, from: string|null}}
 */
export function screenAt(pack, state, place) {
  const steps = stepsOf(pack, state);
  const limit = furthest(pack, state);
  const wished = steps.findIndex((step) => step.id === place?.step);
  const here = { sub: place?.sub ?? null, from: place?.from ?? null };
  if (state.finished) return { id: "finished", kind: "finished", sub: null, from: null };
  if (state.consent === "refused" && !(wished >= 0 && steps[wished].kind === "consent")) {
    return { id: "refused", kind: "refused", sub: null, from: null };
  }
  if (wished < 0 || wished > limit) return { ...steps[limit], sub: null, from: null };
  return { ...steps[wished], ...here };
}

/**
 * Where "yes" leads: on along the line, or back to the overview when she came from there.
 * @param {Pack} pack
 * @param {State} state
 * @param {{id: string, from?: string|null}} here
 * @returns {Place}
 */
export function after(pack, state, here) {
  if (here.from === "overview") return { step: "overview" };
  const steps = stepsOf(pack, state);
  const at = steps.findIndex((step) => step.id === here.id);
  return { step: steps[Math.min(at + 1, steps.length - 1)].id };
}

/**
 * Where "back" leads; null when there is nothing before.
 * @param {Pack} pack
 * @param {State} state
 * @param {{id: string, sub?: string|null, from?: string|null}} here
 * @returns {Place|null}
 */
export function before(pack, state, here) {
  const from = /** @type {"overview"|null} */ (here.from ?? null);
  if (here.sub) return { step: here.id, from };
  if (from === "overview") return { step: "overview" };
  const steps = stepsOf(pack, state);
  if (here.id === "refused") return { step: steps.filter((step) => step.kind === "consent").at(-1)?.id ?? "welcome" };
  const at = steps.findIndex((step) => step.id === here.id);
  return at > 0 ? { step: steps[at - 1].id } : null;
}

/**
 * Her way as beads: one for each item, a diamond where a part ends. A long way shows the beads of the part that she is in,
 * and only the diamonds of the others.
 * @param {Pack} pack
 * @param {State} state
 * @param {{id: string}} here
 * @returns {{mark: "bead"|"gate", is: "done"|"now"|"ahead"}[]}
 */
export function beadsOf(pack, state, here) {
  const steps = stepsOf(pack, state);
  const found = steps.findIndex((step) => step.id === here.id);
  const at = found < 0 && state.finished ? steps.length : found;
  const long = steps.filter((step) => step.item).length > MOST_BEADS;
  /** @type {{mark: "bead"|"gate", is: "done"|"now"|"ahead"}[]} */
  const beads = [];
  steps.forEach((step, index) => {
    if (!step.item && step.kind !== "overview") return;
    const done = step.item ? state.answers.has(step.item) : index < at;
    const is = index === at ? "now" : done ? "done" : "ahead";
    if (!step.item) beads.push({ mark: "gate", is });
    else if (!long || step.part === steps[at]?.part) beads.push({ mark: "bead", is });
    const next = steps[index + 1];
    if (step.item && next.item && next.part !== step.part) beads.push({ mark: "gate", is: done && index < at ? "done" : "ahead" });
  });
  return beads;
}
