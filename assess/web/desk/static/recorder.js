// Records with the microphone, shows the level and plays it back; then sends a prompt by itself, or puts it into a form
// as its file (`data-recorded` names the choice that says what it is). Without it a file can be chosen.
const QUIET = 0.35;
/** Decibels below full scale at which the meter begins. */
const FLOOR = -60;
const KINDS = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

class Recorder {
  /** @param {HTMLElement} form the form of a prompt, or the part of another one in which one records */
  constructor(form) {
    this.form = form;
    /** @type {HTMLInputElement|null} */
    this.into = document.querySelector("input[data-recorded]");
    const find = (/** @type {string} */ what) => /** @type {any} */ (form.querySelector(what));
    this.button = find(".record");
    this.meter = find("meter");
    this.status = find(".status");
    this.player = find("audio");
    this.problem = find(".message");
    /** @type {MediaRecorder|null} */
    this.recorder = null;
    /** @type {Blob|null} */
    this.heard = null;
    this.loudest = 0;
    find(".with-script").hidden = false;
    this.button.addEventListener("click", () => (this.recorder ? this.recorder.stop() : this.#begin()));
    if (form instanceof HTMLFormElement) form.addEventListener("submit", (event) => this.#send(event, form.action));
  }

  async #begin() {
    this.#complain("");
    const audio = { channelCount: 1, echoCancellation: false, noiseSuppression: true, autoGainControl: false };
    const stream = await navigator.mediaDevices?.getUserMedia({ audio }).catch(() => null);
    if (!stream) return this.#complain(this.form.dataset.refused);
    const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
    const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 96_000 });
    this.recorder = recorder;
    this.loudest = 0;
    const watch = this.#watch(stream);
    /** @type {Blob[]} */
    const parts = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      watch.close();
      this.recorder = null;
      this.#keep(new Blob(parts, { type: recorder.mimeType }));
    };
    recorder.start();
    setTimeout(() => { if (recorder.state === "recording") recorder.stop(); }, Number(this.form.dataset.seconds) * 1000);
    this.button.textContent = this.form.dataset.stop;
    this.form.classList.add("recording");
    this.status.textContent = this.form.dataset.recording;
  }

  /** Let the meter follow the microphone. @param {MediaStream} stream @returns {AudioContext} */
  #watch(stream) {
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: 2048 });
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const look = () => {
      if (!this.recorder) { this.meter.value = 0; return; }
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, one) => sum + one * one, 0) / samples.length;
      this.meter.value = Math.max(0, 1 - (10 * Math.log10(power + 1e-9)) / FLOOR);
      this.loudest = Math.max(this.loudest, this.meter.value);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return context;
  }

  /** @param {Blob} heard */
  #keep(heard) {
    this.heard = heard;
    if (this.into) this.#putInto(this.into);
    URL.revokeObjectURL(this.player.src);
    this.player.src = URL.createObjectURL(heard);
    this.player.hidden = false;
    this.button.textContent = this.form.dataset.again;
    this.form.classList.remove("recording");
    this.status.textContent = this.form.dataset[this.loudest < QUIET ? "soft" : "heard"] ?? "";
  }

  /** @param {HTMLInputElement} field */
  #putInto(field) {
    const files = new DataTransfer();
    files.items.add(new File([/** @type {Blob} */ (this.heard)], "recording"));
    field.files = files.files;
    const choice = document.querySelector(`input[name="${field.dataset.recorded}"][value="recording"]`);
    if (choice instanceof HTMLInputElement) choice.checked = true;
  }

  /** @param {SubmitEvent} event @param {string} address */
  async #send(event, address) {
    if (!this.heard) return;
    event.preventDefault();
    const body = new FormData(this.form);
    body.set("sound", this.heard, "recording");
    try {
      const answer = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
      const { next, problem } = await answer.json();
      if (next) location.assign(next);
      else this.#complain(problem ?? this.form.dataset.failed);
    } catch {
      this.#complain(this.form.dataset.failed);
    }
  }

  /** @param {string|undefined} words */
  #complain(words) {
    this.problem.textContent = words ?? "";
    this.problem.hidden = !words;
  }
}

const form = /** @type {HTMLElement|null} */ (document.querySelector(".recorder"));
if (form) new Recorder(form);
