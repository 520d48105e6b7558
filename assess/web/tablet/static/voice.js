/**
 * The voice. It plays a recording by a person where the pack has one, else the product's own computer voice, else the
 * browser's voice for the language, else nothing: then the words still light up one after the other, for about as long as
 * reading them aloud takes. There is one player and one turn, so two things are never said at once.
 *
 * @typedef {import("./types.js").Spoken} Spoken
 * @typedef {"recorded"|"draft"|"computer"|"none"} Kind
 */

const LIT = "spoken";
/** Milliseconds a silent text stays lit, per character, and at least. */
const SILENT = { each: 55, least: 900 };
/** Milliseconds before a sound that did not come is asked for again. */
const AGAIN = { first: 2000, most: 60_000 };
const PACES = { usual: 1, slow: 0.8 };
/** How fast the browser's voice speaks at the usual pace: its own is for people who know the language well. */
const BROWSERS = 0.9;
/** Where the addresses of recordings by people begin; others are made by a program. */
const BY_PEOPLE = "/recordings/";

let turn = 0;
/** The language whose sounds are being fetched. */
let wanted = "";
let pace = PACES.usual;
/** @type {HTMLAudioElement|undefined} always the same one: a browser that has let it sound once goes on doing so */
let player;
/** Ends the wait for what is being said. */
let finish = () => {};
/** @type {Record<string, Record<string, string>>} language -> key -> address */
let recordings = {};

/** @param {Record<string, Record<string, string>>|undefined} audio */
export function useRecordings(audio) {
  recordings = audio ?? {};
}

/**
 * Fetch every sound of a language once, and the greetings of the others, so that none is missing when the network is. One
 * that does not come (no network, or just being made) is asked for again, less and less often.
 * @param {string} language
 */
export async function fetchSounds(language) {
  wanted = language;
  const greetings = Object.values(recordings).map((known) => known["ui.greeting"]).filter(Boolean);
  let left = [...new Set([...Object.values(recordings[language] ?? {}), ...greetings])];
  for (let wait = AGAIN.first; left.length && wanted === language; wait = Math.min(wait * 2, AGAIN.most)) {
    const missing = [];
    for (const address of left) {
      const status = await fetch(address, { priority: "low" }).then((answer) => answer.status).catch(() => 0);
      if (status !== 200 && status !== 404) missing.push(address);
      if (wanted !== language) return;
    }
    left = missing;
    if (left.length) await new Promise((resolve) => { setTimeout(resolve, wait); });
  }
}

/** @param {string} language @returns {SpeechSynthesisVoice|undefined} preferably one that works without a network */
function voiceFor(language) {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  const own = voices.filter((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === language.split("-")[0]);
  return own.find((voice) => voice.localService) ?? own[0];
}

/** @param {string} language @returns {Kind} what she will hear; shown to staff */
export function voiceKind(language) {
  const addresses = Object.values(recordings[language] ?? {});
  if (addresses.some((address) => address.startsWith(BY_PEOPLE))) return "recorded";
  if (addresses.length) return "draft";
  return voiceFor(language) ? "computer" : "none";
}

/** Voices arrive late in some browsers. @param {() => void} then */
export function whenVoicesCome(then) {
  globalThis.speechSynthesis?.addEventListener?.("voiceschanged", then);
}

/** Everything is said at 0.8 of the usual speed, or again as usual. @returns {boolean} whether it is slow now */
export function changePace() {
  pace = pace === PACES.slow ? PACES.usual : PACES.slow;
  return pace === PACES.slow;
}

/** Be silent now. */
export function hush() {
  turn += 1;
  finish();
  player?.pause();
  globalThis.speechSynthesis?.cancel();
  for (const lit of document.querySelectorAll(`.${LIT}`)) lit.classList.remove(LIT);
}

/** @param {string} address @returns {Promise<boolean>} whether it could be played; it ends early when it is hushed */
function played(address) {
  player ??= new Audio();
  const own = player;
  return new Promise((resolve) => {
    finish = () => resolve(true);
    own.onended = () => resolve(true);
    own.onerror = () => resolve(false);
    own.src = address;
    own.defaultPlaybackRate = own.playbackRate = pace;
    own.play().catch(() => resolve(!own.error));
  });
}

/** @param {string} text @param {string} language @returns {Promise<void>} */
function bySynthesis(text, language) {
  const voice = voiceFor(language);
  const silence = Math.max(SILENT.least, text.length * SILENT.each) / pace;
  return new Promise((resolve) => {
    finish = resolve;
    if (!voice) { setTimeout(resolve, silence); return; }
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = BROWSERS * pace;
    utterance.onend = utterance.onerror = () => resolve();
    setTimeout(resolve, silence * 4);
    globalThis.speechSynthesis.speak(utterance);
  });
}

/** @param {Spoken} words @param {string} language @param {number} mine @returns {Promise<void>} */
async function aloud(words, language, mine) {
  const address = words.key && recordings[language]?.[words.key];
  if (address && (await played(address))) return;
  if (mine === turn) await bySynthesis(words.text, language);
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
    await aloud(words, language, mine);
    if (mine !== turn) return;
    words.element.classList.remove(LIT);
  }
}
