// Asks now and then whether somebody called for help, and says so. Without it, reloading the page says the same.
const EVERY = 3_000;
const bar = /** @type {HTMLElement | null} */ (document.querySelector("[data-help]"));

/** @returns {Promise<void>} */
async function ask() {
  if (!bar || document.hidden) return;
  try {
    const answer = await fetch(bar.dataset.help ?? "", { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const { open } = /** @type {{open: number}} */ (await answer.json());
    bar.hidden = open === 0;
  } catch {
    // No network: the next round asks again.
  }
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
