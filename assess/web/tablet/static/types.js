/**
 * The shapes that pass between the modules. No code: read by editors and by `tsc --checkJs`.
 *
 * @typedef {{id: string, picture?: string, text: string}} Option
 * @typedef {{kind: "card"|"choose"|"order"|"hazard"|"sort"|"match", text: string, picture?: string,
 *            options?: Option[], groups?: Option[], partners?: Option[], key?: any}} Item  `key` in practice items only
 * @typedef {{id: string, kind: "practice"|"cards"|"tasks", domain?: string, items: string[]}} Part
 * @typedef {{id: string, picture: string, version: number, said: boolean|null}} Purpose
 * @typedef {{format: 1, session: string, snapshot: string, language: string,
 *   languages: {code: string, name: string, dir: "ltr"|"rtl"}[],
 *   consent: {version: number, screens: Option[], purposes?: Purpose[]}, parts: Part[], items: Record<string, Item>,
 *   frequencies: Option[], contexts: Option[], closing: {domain: string, picture: string, text: string}[],
 *   result?: {domain: string, picture: string, text: string, seen: (Option & {level: number})[]}[],
 *   strings: Record<string, Record<string, string>>, pictures: Record<string, string>,
 *   alts: Record<string, Record<string, string>>,
 *   audio?: Record<string, Record<string, string>>, next_sequence?: number}} Pack
 *
 * @typedef {{id: string, sequence: number, at: string, kind: string, item: string|null,
 *            body: Record<string, any>}} Event_
 * @typedef {{kind: string, frequency?: string, contexts?: string[], response?: any}} Answer
 * @typedef {{language: string|null, consent: "given"|"refused"|null, said: Map<string, boolean>, talk: Set<string>, seen: boolean, paused: boolean, help: boolean,
 *   finished: boolean, unclear: Set<string>, answers: Map<string, Answer>, drafts: Map<string, any>,
 *   tries: Map<string, number>, firsts: Map<string, Answer>}} State  `said` here, by purpose; `talk`: the questions that she
 *   asks her counsellor about first; `firsts`: her first answer to each practice item
 *
 * @typedef {{id: string, kind: string, item?: string, part?: string, purpose?: string, at?: number, last?: boolean,
 *            practice?: boolean}} Step
 * @typedef {{step: string, sub?: "where"|null, from?: "overview"|null}} Place
 *
 * @typedef {{session: string, token: string, pack: Pack, place: Place|null, language: string,
 *            sequence: number}} Kept  what the device keeps about one sitting until it is handed over
 *
 * @typedef {{text: string, element: Element, language?: string, key?: string}} Spoken
 * @typedef {{title: string, titleKey?: string, body: Element, spoken?: Spoken[], ready?: () => boolean,
 *   confirm?: (() => unknown)|null, unknown?: (() => unknown)|null, hint?: () => Element|null,
 *   show?: () => void}} Screen  `show` brings what is chosen up to date; `hint` is where the showing hand points in practice
 *
 * @typedef {import("./session.js").Session} Session
 */
export {};
