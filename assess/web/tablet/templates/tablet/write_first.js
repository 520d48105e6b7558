/* Writes the code that `ask_first.js` asked for, digit by digit into the boxes that wait for it. */
globalThis.saltoCode?.then((answer) => {
  const page = document.querySelector("main.pairing");
  if (!answer || !page) return;
  const digits = Array.from(answer.code).filter((digit) => digit.trim());
  page.querySelectorAll(".code b").forEach((place, at) => { place.textContent = digits[at] ?? ""; });
  page.querySelector(".code").setAttribute("aria-label", `${page.dataset.code}: ${answer.code}`);
  page.dataset.ready = "";
});
