import { isOn } from "./keys.js";

// Asks now and then whether somebody called for help, and says so. Without it, reloading the page says the same.
const EVERY = 3_000;
const bar = /** @type {HTMLElement | null} */ (document.querySelector("[data-help]"));

const title = document.title;
let heard = /** @type {string | null} */ (null);

/** @returns {Promise<void>} */
async function ask() {
  if (!bar || document.hidden) return;
  try {
    const answer = await fetch(bar.dataset.help ?? "", { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const { open, mark } = /** @type {{open: number, mark: string}} */ (await answer.json());
    bar.hidden = open === 0;
    document.title = open ? `(${open}) ${title}` : title;
    const calls = document.getElementById("calls-now");
    if (calls && calls.dataset.mark !== mark && !calls.contains(document.activeElement)) renew(calls);
    if (heard !== null && heard !== mark && open && isOn("sound")) chime();
    heard = mark;
  } catch {
    // No network: the next round asks again.
  }
}

/** Puts the calls of now in place of those on the page; nothing else of it moves. @param {HTMLElement} calls */
function renew(calls) {
  const request = new XMLHttpRequest();
  request.open("GET", bar?.dataset.today ?? "");
  request.responseType = "document";
  request.addEventListener("load", () => {
    const now = request.responseXML?.getElementById("calls-now");
    if (now) calls.replaceWith(document.adoptNode(now));
  });
  request.send();
}

/** Two soft tones. A browser that wants a click first stays silent; the mark in the title says the same. */
function chime() {
  const context = new AudioContext();
  if (context.state !== "running") return;
  [523, 659].forEach((pitch, order) => {
    const tone = new OscillatorNode(context, { frequency: pitch });
    const volume = new GainNode(context, { gain: 0 });
    const start = context.currentTime + order * 0.18;
    volume.gain.linearRampToValueAtTime(0.06, start + 0.04);
    volume.gain.linearRampToValueAtTime(0, start + 0.5);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + 0.5);
  });
  setTimeout(() => context.close(), 1_000);
}

/** Moves the bar of a long work along; when it ends, the page says what came of it. @param {HTMLElement} place */
async function follow(place) {
  const bar = place.querySelector("progress");
  const figure = place.querySelector(".done");
  try {
    const answer = await fetch(place.dataset.progress ?? "", { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const { done, goes_on: goesOn } = /** @type {{done: number, goes_on: boolean}} */ (await answer.json());
    if (!goesOn) location.reload();
    if (!bar || !figure || done === bar.value) return;
    bar.value = done;
    figure.textContent = String(done);
  } catch {
    // No network: the next round asks again.
  }
}

const work = /** @type {HTMLElement | null} */ (document.querySelector("[data-progress]"));
if (work) setInterval(() => follow(work), EVERY);

const problems = document.getElementById("problems");
if (problems) problems.focus();
if (bar) {
  setInterval(ask, EVERY);
  document.addEventListener("visibilitychange", ask);
  void ask();
}
