/**
 * The voice. It plays a recording where the pack has one, else the browser's own voice for the language, else nothing:
 * then the words still light up one after the other, for about as long as reading them aloud takes.
 *
 * @typedef {import("./types.js").Spoken} Spoken
 */

const LIT = "spoken";
/** Milliseconds a silent text stays lit, per character, and at least. */
const SILENT = { each: 55, least: 900 };

let turn = 0;
/** @type {HTMLAudioElement|null} */
let playing = null;
/** @type {Record<string, Record<string, string>>} recordings: language -> key -> address */
let recordings = {};

/** @param {Record<string, Record<string, string>>|undefined} audio */
export function useRecordings(audio) {
  recordings = audio ?? {};
}

/** @param {string} language @returns {SpeechSynthesisVoice|undefined} preferably one that works without a network */
function voiceFor(language) {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  const own = voices.filter((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === language.split("-")[0]);
  return own.find((voice) => voice.localService) ?? own[0];
}

/** @param {string} language @returns {"recorded"|"computer"|"none"} what she will hear; shown to staff */
export function voiceKind(language) {
  if (Object.keys(recordings[language] ?? {}).length) return "recorded";
  return voiceFor(language) ? "computer" : "none";
}

/** Voices arrive late in some browsers. @param {() => void} then */
export function whenVoicesCome(then) {
  globalThis.speechSynthesis?.addEventListener?.("voiceschanged", then);
}

/** Be silent now. */
export function hush() {
  turn += 1;
  playing?.pause();
  playing = null;
  globalThis.speechSynthesis?.cancel();
  for (const lit of document.querySelectorAll(`.${LIT}`)) lit.classList.remove(LIT);
}

/** @param {Spoken} words @param {string} language @returns {Promise<void>} */
function aloud(words, language) {
  const address = words.key && recordings[language]?.[words.key];
  if (address) {
    const audio = new Audio(address);
    playing = audio;
    return new Promise((resolve) => {
      audio.onended = audio.onerror = audio.onpause = () => resolve();
      audio.play().catch(() => resolve());
    });
  }
  const voice = voiceFor(language);
  const silence = Math.max(SILENT.least, words.text.length * SILENT.each);
  return new Promise((resolve) => {
    if (!voice) { setTimeout(resolve, silence); return; }
    const utterance = new SpeechSynthesisUtterance(words.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.9;
    utterance.onend = utterance.onerror = () => resolve();
    setTimeout(resolve, silence * 4);
    globalThis.speechSynthesis.speak(utterance);
  });
}

/**
 * Say these one after the other; what is being said lights up. A new call ends the one before.
 * @param {Spoken[]} all
 * @returns {Promise<void>}
 */
export async function speak(all) {
  hush();
  const mine = turn;
  for (const words of all) {
    if (!words.text) continue;
    const language = words.language || document.documentElement.lang;
    words.element.classList.add(LIT);
    await aloud(words, language);
    if (mine !== turn) return;
    words.element.classList.remove(LIT);
  }
}
