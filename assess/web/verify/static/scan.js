/** Scans the square on a paper where the browser can read symbols itself. What the camera sees stays on the device. */
"use strict";

(() => {
  const place = /** @type {HTMLElement} */ (document.querySelector(".scan"));
  const button = /** @type {HTMLButtonElement} */ (place.querySelector("button"));
  const video = /** @type {HTMLVideoElement} */ (document.querySelector(".viewfinder"));
  const Detector = /** @type {any} */ (globalThis).BarcodeDetector;

  /** Opens what a symbol of a paper of ours says, on this site, whatever host is written in it. @param {string} text */
  function opened(text) {
    const digits = /\/v#(\d{100,3000})$/.exec(text);
    const code = /\/verify\/([0-9A-Za-z-]{14,20})$/.exec(text);
    const there = digits ? `/v#${digits[1]}` : code ? `${button.dataset.verify}/${code[1]}` : null;
    if (there) location.assign(there);
    return there !== null;
  }

  /** @param {any} detector @param {MediaStream} stream */
  async function look(detector, stream) {
    const found = await detector.detect(video).catch(() => []);
    if (found.some((/** @type {any} */ one) => opened(one.rawValue))) stream.getTracks().forEach((track) => track.stop());
    else setTimeout(look, 150, detector, stream);
  }

  async function start() {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1920 } } });
      video.srcObject = stream;
      video.hidden = false;
      await video.play();
      look(new Detector({ formats: ["qr_code"] }), stream);
    } catch {
      place.hidden = true;
    }
  }

  if (!Detector || !navigator.mediaDevices) return;
  Detector.getSupportedFormats().then((/** @type {string[]} */ formats) => { place.hidden = !formats.includes("qr_code"); });
  button.addEventListener("click", start);
})();
