/** A printed card opened this page: the part behind the # never goes to the server as an address, and does not stay in it. */
import { askPictures } from "./code_pictures.js";
import { ask, Refused } from "./server.js";

/**
 * @param {HTMLElement} page
 * @param {string} card its secret
 * @returns {Promise<string|null>} a token; null when the card does not work any more
 */
export async function tokenFor(page, card) {
  /** @type {string|null} */
  let token = null;
  await askPictures(page, async (pictures) => {
    try {
      const answer = await ask("start", { method: "POST", body: { card, pictures } });
      token = answer.token ?? null;
      return token ? true : answer.left > 0 ? false : null;
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      return problem.status === 410 ? null : false;
    }
  });
  return token;
}
