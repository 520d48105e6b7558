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

const problems = document.getElementById("problems");
if (problems) problems.focus();
if (bar) {
  setInterval(ask, EVERY);
  document.addEventListener("visibilitychange", ask);
  void ask();
}
