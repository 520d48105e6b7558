/* Asks for the code while the page is still being read, so that it stands there one round trip earlier. `pairing.js` takes
   the answer; a tablet that keeps a sitting (see `outbox.js`) asks for none. */
if (!localStorage["salto-sitting"] || location.search === "?pair") {
  globalThis.saltoCode = fetch("pairings", {
    method: "POST", body: "{}", cache: "no-store", credentials: "omit",
    headers: { Accept: "application/json", "Content-Type": "application/json" },
  }).then((answer) => (answer.ok ? answer.json() : null)).catch(() => null);
}
