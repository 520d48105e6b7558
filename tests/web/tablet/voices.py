"""A browser's voice for tests, which says nothing aloud and waits for `finish()`; and a page that nobody has touched."""

VOICE = """
Object.defineProperty(Navigator.prototype, "userActivation", { get: () => ({ hasBeenActive: true }), configurable: true });
globalThis.said = [];
const voice = { lang: "en-GB", localService: true, name: "stub" };
Object.defineProperty(globalThis, "speechSynthesis", { value: {
  getVoices: () => [voice],
  addEventListener: () => {},
  cancel: () => {},
  speak: (utterance) => {
    globalThis.said.push(utterance.text);
    utterance.addEventListener("end", () => utterance.onend?.());
    globalThis.finish = () => utterance.onend?.();
  },
} });
globalThis.SpeechSynthesisUtterance = class extends EventTarget {
  constructor(text) { super(); this.text = text; }
};
"""
NEVER_TOUCHED = """
Object.defineProperty(Navigator.prototype, "userActivation", { get: () => ({ hasBeenActive: false }) });
"""
"""A page that nobody has touched; `VOICE` says of a page that somebody has."""
COUNTED = """
globalThis.aloud = 0;
globalThis.mostAloud = 0;
const { speak } = speechSynthesis;
speechSynthesis.cancel = () => { globalThis.aloud = 0; };
speechSynthesis.speak = (utterance) => {
  globalThis.mostAloud = Math.max(globalThis.mostAloud, globalThis.aloud += 1);
  globalThis.rate = utterance.rate;
  speak(utterance);
  const ended = globalThis.finish;
  globalThis.finish = () => { globalThis.aloud = 0; ended(); };
};
"""
