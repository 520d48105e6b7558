// Keys for whoever works without a mouse. They are off inside fields, and can be switched off (WCAG 2.1.4).
const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById("keys"));
const button = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-keys]"));
const WAIT = 1_500;
let going = 0;

/** @param {string} name @returns {boolean} whether a switch is on; it is until it is switched off on this computer */
export function isOn(name) {
  try {
    return localStorage.getItem(`salto.desk.${name}`) !== "off";
  } catch {
    return true;
  }
}

/** @param {EventTarget | null} target @returns {boolean} whether somebody types there */
function types(target) {
  if (!(target instanceof HTMLElement)) return false;
  const typed = target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type);
  return typed || target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function find() {
  const box = /** @type {HTMLInputElement | null} */ (document.querySelector('input[type="search"]'));
  if (box) {
    box.focus();
    box.select();
    return;
  }
  const list = /** @type {HTMLElement | null} */ (dialog?.querySelector('[data-to="p"]') ?? null);
  if (list) location.assign(`${list.dataset.address}#words`);
}

function next() {
  const step = /** @type {HTMLElement | null} */ (
    document.querySelector(".next a.button, main .button.primary, main .line-step a, main .line-step button")
  );
  step?.focus();
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || types(event.target)) return;
  if (dialog?.open || !isOn("keys")) return;
  const key = event.key;
  if (going && event.timeStamp - going < WAIT) {
    going = 0;
    const there = /** @type {HTMLElement | null} */ (dialog?.querySelector(`[data-to="${CSS.escape(key)}"]`) ?? null);
    if (there?.dataset.address) {
      event.preventDefault();
      location.assign(there.dataset.address);
    }
    return;
  }
  going = key === "g" ? event.timeStamp : 0;
  const act = { "/": find, n: next, "?": () => dialog?.showModal() }[key];
  if (!act) return;
  event.preventDefault();
  act();
}

for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[data-switch]"))) {
  box.checked = isOn(box.dataset.switch ?? "");
  box.addEventListener("change", () => {
    try {
      localStorage.setItem(`salto.desk.${box.dataset.switch}`, box.checked ? "on" : "off");
    } catch {
      // A browser that keeps nothing: it holds for this page only.
    }
  });
}
if (button && dialog) {
  button.hidden = false;
  button.addEventListener("click", () => dialog.showModal());
  dialog.querySelector("[data-close]")?.addEventListener("click", () => dialog.close());
}
if (location.hash === "#words") find();
document.addEventListener("keydown", pressed);
