/**
 * Every namespace of texts by its name. A file of texts adds itself (`declare module`), so that a
 * new one needs no entry in a list: the pages find it by its name, the compiler by this interface.
 */
// biome-ignore lint/suspicious/noEmptyInterface: each file in `fr` adds its namespace
export interface Texts {}

/** What an area says in the sidebar and in the palette, by capability: see `areas.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: each file in `fr/areas` adds its words
export interface AreaTexts {}

/** A word of an area, such as `clients.title`. */
export type AreaWord = {
  [Name in keyof AreaTexts]: `${Name}.${keyof AreaTexts[Name] & string}`;
}[keyof AreaTexts];

/** The namespaces that have words for whoever may not see their pages. */
export type RefusingTexts = {
  [Name in keyof Texts]: Texts[Name] extends { title: string; noAccess: string } ? Name : never;
}[keyof Texts];
