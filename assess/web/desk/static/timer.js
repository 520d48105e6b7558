// The assessor's own timer. It lives in this browser, and is sent only when she keeps the minutes.
const SECOND = 1_000;

class Timer {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.key = `salto.timer.${form.dataset.timer}`;
    const find = (/** @type {string} */ what) => /** @type {any} */ (form.querySelector(what));
    this.button = find("button[data-start]");
    this.shown = find("output");
    this.keep = find(".keep-minutes");
    this.minutes = find("[name=minutes]");
    this.button.addEventListener("click", () => this.#turn());
    form.hidden = false;
    this.#show();
    setInterval(() => this.#show(), SECOND);
  }

  /** @returns {{ran: number, since: number|null}} */
  get #state() {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? "") ?? { ran: 0, since: null };
    } catch {
      return { ran: 0, since: null };
    }
  }

  #turn() {
    const { ran, since } = this.#state;
    const next = since ? { ran: ran + Date.now() - since, since: null } : { ran, since: Date.now() };
    localStorage.setItem(this.key, JSON.stringify(next));
    this.#show();
  }

  #show() {
    const { ran, since } = this.#state;
    const seconds = Math.floor((ran + (since ? Date.now() - since : 0)) / SECOND);
    const minutes = Math.round(seconds / 60);
    this.shown.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    this.button.textContent = since ? this.button.dataset.pause : this.button.dataset.start;
    this.minutes.value = String(minutes);
    this.keep.disabled = minutes < 1;
  }
}

const form = /** @type {HTMLFormElement|null} */ (document.querySelector("form.timer"));
if (form) new Timer(form);
