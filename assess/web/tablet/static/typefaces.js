/**
 * The letters that a beginning reader knows, in a file per script. The first screen does without; from here on the browser
 * fetches a script by itself when a screen shows letters of it, and shows its own letters until then.
 *
 * @param {string} faces a list of {address, letters} as JSON, from the shell page
 * @returns {string[]} all addresses, to be fetched ahead: another language may be chosen when there is no network
 */
export function useTypefaces(faces) {
  /** @type {{address: string, letters: string}[]} */
  const all = JSON.parse(faces);
  for (const { address, letters } of all) {
    document.fonts.add(new FontFace("Salto", `url("${address}")`, { unicodeRange: letters, display: "swap" }));
  }
  return all.map(({ address }) => address);
}
