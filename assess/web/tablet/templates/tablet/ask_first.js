/* Asks for the code while the page is still being read, so that it stands there without waiting for any module.
   `pairing.js` goes on from here; a tablet that keeps a sitting (see `store.js`) asks for none. */
if (!location.hash && (!localStorage["salto-sitting"] || location.search === "?pair")) {
  globalThis.saltoCode = fetch("pairings", {
    method: "POST", body: "{}", cache: "no-store", credentials: "omit",
    headers: { Accept: "application/json", "Content-Type": "application/json" },
  }).then((answer) => (answer.ok ? answer.json() : null)).catch(() => null);
}
