/** The page that says whether this tablet can do what a visit needs. It asks the browser, keeps nothing and tells nobody. */

const page = /** @type {HTMLElement} */ (document.getElementById("main"));
const DATABASE = "salto-check";
/** Milliseconds in which a check has to succeed: some browsers never say no. */
const PATIENCE = 10_000;
/** @returns {Promise<boolean>} */
const tooLate = () => new Promise((resolve) => { setTimeout(() => resolve(false), PATIENCE); });

/** @returns {Promise<boolean>} */
async function storage() {
  const request = indexedDB.open(DATABASE, 1);
  await new Promise((resolve, reject) => { request.onsuccess = resolve; request.onerror = () => reject(request.error); });
  request.result.close();
  indexedDB.deleteDatabase(DATABASE);
  return Boolean(globalThis.caches) && caches.has("none").then(() => true);
}

/** @returns {Promise<boolean>} */
async function worker() {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return false;
  const types = /** @type {any} */ (globalThis).trustedTypes;
  const policy = types?.createPolicy("salto-worker", { createScriptURL: (/** @type {string} */ url) => url });
  const address = page.dataset.worker ?? "";
  await serviceWorker.register(policy ? policy.createScriptURL(address) : address);
  return Boolean((await serviceWorker.ready).active);
}

/** A short soft tone, so that an ear can judge too. @returns {Promise<boolean>} */
async function sound() {
  const context = new AudioContext();
  const tone = context.createOscillator();
  const soft = context.createGain();
  soft.gain.value = 0.2;
  tone.connect(soft).connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + 0.4);
  await context.resume();
  await new Promise((resolve) => { tone.onended = resolve; });
  await context.close();
  return Boolean(document.createElement("audio").canPlayType("audio/mp4"));
}

/** @param {"audio"|"video"} kind @returns {Promise<boolean>} */
async function hears(kind) {
  const stream = await navigator.mediaDevices.getUserMedia({ [kind]: true });
  const found = stream.getTracks().length > 0;
  for (const track of stream.getTracks()) track.stop();
  return found && (kind === "video" || typeof MediaRecorder === "function");
}

/** @type {Record<string, () => boolean|Promise<boolean>>} */
const AT_ONCE = {
  secure: () => isSecureContext,
  worker, storage,
  lasting: async () => await navigator.storage?.persisted?.() || Boolean(await navigator.storage?.persist?.()),
  sealed: () => Boolean(crypto.subtle),
};
/** @type {Record<string, () => boolean|Promise<boolean>>} */
const AFTER_A_TAP = { sound, microphone: () => hears("audio"), camera: () => hears("video") };

/** @param {Element} line that says `good` or `bad` @param {boolean} good */
function tell(line, good) {
  const words = /** @type {HTMLElement} */ (line);
  words.textContent = (good ? words.dataset.good : words.dataset.bad) ?? "";
}

/** @param {Record<string, () => boolean|Promise<boolean>>} checks */
async function attempt(checks) {
  await Promise.all(Object.entries(checks).map(async ([name, check]) => {
    const line = /** @type {HTMLElement} */ (page.querySelector(`[data-check="${name}"]`));
    const good = await Promise.race([Promise.resolve().then(check).catch(() => false), tooLate()]);
    line.dataset.state = good ? "good" : "bad";
    /** @type {HTMLElement} */ (line.querySelector("small")).hidden = good;
    tell(/** @type {Element} */ (line.querySelector("[role=status]")), good);
  }));
  const states = [...page.querySelectorAll("[data-check]")].map((one) => /** @type {HTMLElement} */ (one).dataset.state);
  const verdict = /** @type {Element} */ (page.querySelector(".verdict"));
  if (!states.includes("waiting")) tell(verdict, states.every((state) => state === "good"));
}

page.querySelector("button")?.addEventListener("click", () => attempt(AFTER_A_TAP));
attempt(AT_ONCE);
