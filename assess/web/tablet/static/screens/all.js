/** Every kind of screen and the module that draws it, which comes when it is needed. */

/** @type {Record<string, () => Promise<{draw: (session: import("../session.js").Session, here: any) => import("../types.js").Screen}>>} */
export const SCREENS = {
  ear: () => import("./ear.js"),
  volume: () => import("./volume.js"),
  language: () => import("./language.js"),
  welcome: () => import("./welcome.js"),
  consent: () => import("./consent.js"),
  card: () => import("./experience.js"),
  choose: () => import("./choose.js"),
  order: () => import("./order.js"),
  hazard: () => import("./hazard.js"),
  sort: () => import("./sort.js"),
  match: () => import("./match.js"),
  overview: () => import("./overview.js"),
  result: () => import("./result.js"),
  reaction: () => import("./reaction.js"),
  closing: () => import("./closing.js"),
  refused: () => import("./signs.js"),
  finished: () => import("./signs.js"),
  rest: () => import("./signs.js"),
  help: () => import("./signs.js"),
  quick: () => import("./signs.js"),
  unclear: () => import("./unclear.js"),
  revoked: () => import("./signs.js"),
  storage: () => import("./signs.js"),
};
