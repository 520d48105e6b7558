/**
 * The microphone: her voice, at most two minutes, and how loud it is while she speaks. It is open from the touch that begins
 * until the touch that ends, and at no other moment.
 */

const KINDS = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];
const BITS = 32_000;
export const MOST_MILLISECONDS = 120_000;
/** Decibels below full scale at which the level begins to show. */
const FLOOR = -60;

/** @returns {Promise<boolean>} whether this tablet can record at all, as far as can be known without asking */
export async function canRecord() {
  const { mediaDevices, permissions } = navigator;
  if (!mediaDevices?.getUserMedia || !globalThis.MediaRecorder || !globalThis.crypto.subtle) return false;
  const asked = await permissions?.query({ name: /** @type {any} */ ("microphone") }).catch(() => null);
  if (asked?.state === "denied") return false;
  const devices = await mediaDevices.enumerateDevices().catch(() => []);
  return devices.some(({ kind }) => kind === "audioinput");
}

/** One recording. */
export class Microphone {
  /**
   * @param {(level: number, share: number) => void} heard how loud it is and how much of the time has passed, both from 0 to 1
   * @param {(made: Blob) => void} ended
   */
  constructor(heard, ended) {
    this.heard = heard;
    this.ended = ended;
    /** @type {MediaRecorder|null} */
    this.recorder = null;
  }

  /** @returns {Promise<boolean>} whether it listens; false when the tablet does not let us */
  async begin() {
    const audio = { channelCount: 1, echoCancellation: false, noiseSuppression: true, autoGainControl: true };
    const stream = await navigator.mediaDevices.getUserMedia({ audio }).catch(() => null);
    if (!stream) return false;
    const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
    const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS });
    this.recorder = recorder;
    const watched = this.#watch(stream, performance.now());
    const latest = setTimeout(() => this.end(), MOST_MILLISECONDS);
    /** @type {Blob[]} */
    const parts = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => {
      clearTimeout(latest);
      this.recorder = null;
      for (const track of stream.getTracks()) track.stop();
      watched.close();
      this.ended(new Blob(parts, { type: recorder.mimeType }));
    };
    recorder.start();
    return true;
  }

  end() {
    if (this.recorder?.state === "recording") this.recorder.stop();
  }

  /** @param {MediaStream} stream @param {number} begun @returns {AudioContext} */
  #watch(stream, begun) {
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: 2048 });
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const look = () => {
      if (!this.recorder) return;
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, one) => sum + one * one, 0) / samples.length;
      this.heard(Math.max(0, 1 - (10 * Math.log10(power + 1e-9)) / FLOOR), (performance.now() - begun) / MOST_MILLISECONDS);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return context;
  }
}
