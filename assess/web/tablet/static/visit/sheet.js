/**
 * How far the sheets of a visit are: a pure function of what went along and what was tapped.
 *
 * @typedef {{level: number|"not_seen", note: string}} Score
 * @typedef {{observation: string|null, scores: Map<string, Score>, stopped: boolean, handedIn: boolean}} Sheet
 * @typedef {{kind: string, body: Record<string, any>}} Done
 */

/** @returns {Sheet} */
const empty = () => ({ observation: null, scores: new Map(), stopped: false, handedIn: false });

/** @param {any} packet @returns {Map<string, Sheet>} by domain; one that was begun at the desk goes on */
export function sheetsOf(packet) {
  return new Map(packet.domains.map((/** @type {any} */ { id, open }) => [id, open
    ? { ...empty(), observation: open.observation, scores: new Map(Object.entries(open.scores).map(([one, { level, note }]) => [one, { level: level ?? "not_seen", note }])) }
    : empty()]));
}

/** One thing more. @param {Map<string, Sheet>} sheets @param {Done} done */
export function apply(sheets, { kind, body }) {
  if (kind === "observation_started") {
    sheets.set(body.domain, { ...empty(), observation: body.observation });
    return;
  }
  const sheet = [...sheets.values()].find(({ observation }) => observation === body.observation);
  if (!sheet) return;
  if (kind === "criterion_scored") sheet.scores.set(body.criterion, { level: body.level, note: body.note });
  else if (kind === "score_undone") sheet.scores.delete(body.criterion);
  else if (kind === "stopped") sheet.stopped = true;
  else if (kind === "handed_in") sheet.handedIn = true;
}

/** @param {any} domain @param {Sheet} sheet @returns {any[]} the criteria without a score */
export function left(domain, sheet) {
  return domain.criteria.filter((/** @type {any} */ { id }) => !sheet.scores.has(id));
}
