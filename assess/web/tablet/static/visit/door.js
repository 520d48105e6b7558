/**
 * The staff's door: a quiet sign that opens only when it is held for a while, on screens where she answers nothing. Behind it a
 * PIN is asked; an accidental visitor finds a way back, and is brought back when nothing is typed.
 */
import { el, icon } from "../dom.js";
import { onTap } from "../tap.js";
import { shareOf } from "../vault.js";
import { hush } from "../voice.js";

/** Milliseconds for which the sign is held. */
const HOLD = 1500;
/** Milliseconds without a digit after which her screen comes back. */
const PATIENCE = 30_000;
const DIGITS = 6;
/** Screens on which the sign stands: none of them asks anything about tasks. */
const SCREENS = ["ear", "language", "welcome", "refused", "rest", "closing", "finished"];

/** @param {import("./carrier.js").Carrier} carrier */
export function hang(carrier) {
  const { page } = carrier.session;
  const sign = el("button", { class: "round tool door", type: "button", hidden: true }, icon("staff"));
  page.querySelector(".ask")?.append(sign);
  let dressed = false;
  const show = () => {
    if (carrier.held && !dressed) document.head.append(el("link", { rel: "stylesheet", href: new URL("visit.css", import.meta.url).href }));
    dressed ||= Boolean(carrier.held);
    sign.hidden = !carrier.held || !SCREENS.includes(page.dataset.kind ?? "");
    sign.lang = carrier.held?.language ?? "";
    sign.setAttribute("aria-label", carrier.held?.words["visit.door.name"] ?? "");
    page.dataset.homeVisit = carrier.held ? "held" : carrier.any ? "leaving" : "none";
  };
  carrier.addEventListener("change", show);
  new MutationObserver(show).observe(page, { attributes: true, attributeFilter: ["data-kind"] });
  whenHeld(sign, () => ask(carrier));
}

/** @param {HTMLElement} sign @param {() => unknown} open */
function whenHeld(sign, open) {
  let timer = 0;
  const press = () => {
    clearTimeout(timer);
    sign.classList.add("held");
    timer = setTimeout(() => { release(); open(); }, HOLD);
  };
  const release = () => { clearTimeout(timer); sign.classList.remove("held"); };
  sign.addEventListener("pointerdown", press);
  for (const end of ["pointerup", "pointercancel", "pointerleave", "keyup", "blur"]) sign.addEventListener(end, release);
  sign.addEventListener("keydown", (event) => { if (!event.repeat && ["Enter", " "].includes(event.key)) press(); });
  sign.addEventListener("contextmenu", (event) => event.preventDefault());
}

/** Something of the staff's lies over her page, which is away meanwhile. @param {HTMLElement} page @param {HTMLElement} cover */
export function layOver(page, cover) {
  hush();
  page.hidden = true;
  page.inert = true;
  document.body.append(cover);
  return () => {
    cover.remove();
    page.hidden = false;
    page.inert = false;
  };
}

/** @param {import("./carrier.js").Carrier} carrier */
async function ask(carrier) {
  await carrier.read();
  const { held, session } = carrier;
  const share = shareOf(session.kept.session);
  if (!held || !share || document.querySelector(".staff-part")) return;
  const words = held.words;
  const said = (/** @type {string} */ key, left = 0) => (words[key] ?? "").replace("{left}", String(left));
  let pin = "";
  let busy = false;
  let timer = 0;
  const title = el("h1", { text: said("visit.door.title"), tabindex: "-1" });
  const dots = el("p", { class: "pin-dots", "aria-hidden": "true" });
  const told = el("p", { class: "pin-told", role: "status" });
  const away = () => { clearTimeout(timer); removeEventListener("keydown", typed); leave(); };
  const wait = () => { clearTimeout(timer); timer = setTimeout(away, PATIENCE); };
  const show = () => dots.replaceChildren(...Array.from({ length: DIGITS }, (_, at) => el("i", { class: at < pin.length ? "on" : "" })));
  const press = async (/** @type {string} */ digit) => {
    if (busy) return;
    wait();
    pin = digit === "erase" ? pin.slice(0, -1) : pin + digit;
    show();
    if (pin.length < DIGITS) return;
    busy = true;
    clearTimeout(timer);
    told.textContent = said("visit.door.wait");
    const { key, left } = await carrier.disk.tryPin(held.id, pin, share);
    pin = "";
    if (key) {
      const { open } = await import("./part.js");
      away();
      return void open(carrier, held.id, key);
    }
    if (left < 1) {
      await carrier.read();
      carrier.nudge();
      pad.remove();
      title.textContent = said("visit.door.gone");
      told.textContent = "";
      return void wait();
    }
    told.textContent = left === 1 ? said("visit.door.last") : said("visit.door.wrong", left);
    busy = false;
    show();
    wait();
  };
  const typed = (/** @type {KeyboardEvent} */ event) => {
    if (/^\d$/.test(event.key)) press(event.key);
    else if (event.key === "Backspace") press("erase");
    else if (event.key === "Escape") away();
  };
  const button = (/** @type {string} */ digit) => onTap(el("button", { class: "pin-key", type: "button", text: digit, data: { digit } }), () => press(digit));
  const back = onTap(el("button", { class: "round", type: "button", "aria-label": said("visit.door.back") }, icon("back")), away);
  const erase = onTap(el("button", { class: "pin-key quiet", type: "button", "aria-label": said("visit.door.erase") }, icon("erase")), () => press("erase"));
  const pad = el("div", { class: "pin-pad", dir: "ltr" }, ..."123456789".split("").map(button), el("span"), button("0"), erase);
  const leave = layOver(session.page, el("main", { class: "staff-part door-part", lang: held.language },
    el("header", { class: "ask" }, back, title), el("section", { class: "pin" }, dots, told, pad)));
  addEventListener("keydown", typed);
  show();
  wait();
  title.focus({ preventScroll: true });
}
