// One touch is one request. What could not be sent stays marked and is tried again; what another window changed is told.
const AGAIN = 3_000;
const problem = /** @type {HTMLElement} */ (document.querySelector(".board-problem"));
/** @type {Map<HTMLFormElement, string>} what was touched and is not stored yet */
const waiting = new Map();
/** @type {Set<HTMLFormElement>} */
const sending = new Set();

/** @typedef {{cells: Record<string, {level: string, was: string}>, done: number, next: string, next_title: string, open: boolean, problem?: string}} State */

/** @param {string|undefined} words */
function tell(words) {
  problem.textContent = words ?? "";
  problem.hidden = !words;
}

/** @param {string} session @param {State} state */
function show(session, state) {
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll(`form.tap[data-session="${session}"]`))) {
    const cell = state.cells[form.dataset.criterion ?? ""];
    if (!cell || waiting.has(form)) continue;
    /** @type {HTMLInputElement} */ (form.querySelector("[name=was]")).value = cell.was;
    press(form, cell.level);
    /** @type {HTMLButtonElement} */ (form.querySelector(".undo")).disabled = !cell.was;
    form.classList.toggle("upcoming-cell", state.open && form.dataset.criterion === state.next);
    /** @type {HTMLFieldSetElement} */ (form.querySelector("fieldset")).disabled = !state.open;
  }
  const head = document.querySelector(`.woman[data-session="${session}"]`);
  const upcoming = /** @type {HTMLElement|null} */ (head?.querySelector(".upcoming"));
  const link = upcoming?.querySelector("a");
  if (head) /** @type {HTMLElement} */ (head.querySelector(".how-many")).textContent = String(state.done);
  if (upcoming) upcoming.hidden = !state.next;
  if (link) {
    link.textContent = state.next_title;
    link.setAttribute("href", `#${state.next}`);
  }
  const done = /** @type {HTMLButtonElement|null} */ (document.querySelector(`.hand-in[data-session="${session}"]`));
  if (done) done.disabled = Boolean(state.next) || !state.open;
}

/** @param {HTMLFormElement} form @param {string} level */
function press(form, level) {
  for (const button of form.querySelectorAll("button[aria-pressed]")) {
    button.setAttribute("aria-pressed", String(/** @type {HTMLButtonElement} */ (button).value === level));
  }
}

/** @param {HTMLFormElement} form */
async function send(form) {
  const level = waiting.get(form);
  if (level === undefined || sending.has(form)) return;
  sending.add(form);
  const body = new FormData(form);
  body.set("level", level);
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
    if (answer.status >= 500) throw new Error("again");
    const state = await answer.json().catch(() => null);
    if (waiting.get(form) === level || !state?.cells) waiting.delete(form);
    form.classList.toggle("unsent", waiting.has(form));
    if (state?.cells) show(form.dataset.session ?? "", state);
    tell(state?.cells ? (state.problem ?? (waiting.size ? problem.dataset.unsent : "")) : problem.dataset.failed);
    if (waiting.has(form) && state?.cells) {
      /** @type {HTMLInputElement} */ (form.querySelector("[name=was]")).value = state.cells[form.dataset.criterion ?? ""].was;
      setTimeout(() => send(form), 0);
    }
  } catch {
    form.classList.add("unsent");
    tell(problem.dataset.unsent);
  } finally {
    sending.delete(form);
  }
}

document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (!form.matches("form.tap")) return;
  event.preventDefault();
  const button = /** @type {HTMLButtonElement} */ (event.submitter);
  if (button.value !== "undo") press(form, button.value);
  waiting.set(form, button.value);
  void send(form);
});
setInterval(() => { for (const form of waiting.keys()) void send(form); }, AGAIN);
window.addEventListener("beforeunload", (event) => { if (waiting.size) event.preventDefault(); });
