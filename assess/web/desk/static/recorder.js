// Records a prompt with the microphone, shows the level, plays it back and sends it. Without it a file can be chosen.
const QUIET = 0.35;
/** Decibels below full scale at which the meter begins. */
const FLOOR = -60;
const KINDS = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

class Recorder {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
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
    form.addEventListener("submit", (event) => this.#send(event));
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
    URL.revokeObjectURL(this.player.src);
    this.player.src = URL.createObjectURL(heard);
    this.player.hidden = false;
    this.button.textContent = this.form.dataset.again;
    this.form.classList.remove("recording");
    this.status.textContent = this.form.dataset[this.loudest < QUIET ? "soft" : "heard"] ?? "";
  }

  /** @param {SubmitEvent} event */
  async #send(event) {
    if (!this.heard) return;
    event.preventDefault();
    const body = new FormData(this.form);
    body.set("sound", this.heard, "recording");
    try {
      const answer = await fetch(this.form.action, { method: "POST", body, headers: { Accept: "application/json" } });
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

const form = /** @type {HTMLFormElement|null} */ (document.querySelector("form.recorder"));
if (form) new Recorder(form);
