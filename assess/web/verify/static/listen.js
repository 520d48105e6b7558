/** Says the page aloud, where the device has a voice in its language. */
"use strict";

(() => {
  const button = /** @type {HTMLButtonElement | null} */ (document.querySelector(".say"));
  if (!button || !("speechSynthesis" in globalThis)) return;
  const voices = () => speechSynthesis.getVoices().filter((voice) => voice.lang.startsWith(button.dataset.language ?? ""));
  const show = () => { button.hidden = voices().length === 0; };
  speechSynthesis.addEventListener("voiceschanged", show);
  show();
  button.addEventListener("click", () => {
    const said = new SpeechSynthesisUtterance(button.dataset.say);
    said.lang = button.dataset.language ?? "";
    speechSynthesis.cancel();
    speechSynthesis.speak(said);
  });
})();
