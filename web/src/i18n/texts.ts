/**
 * Every namespace of texts by name. Each file of texts declares itself here (`declare module`), so
 * that there is no list to extend: pages load a namespace by its name, and the compiler checks it
 * by this interface.
 */
// biome-ignore lint/suspicious/noEmptyInterface: each file in `fr` adds its namespace
export interface Texts {}

/** Texts of an area in the sidebar and the palette, by capability (see `areas.ts`). */
// biome-ignore lint/suspicious/noEmptyInterface: each file in `fr/areas` adds its words
export interface AreaTexts {}

/** Key of an area's text, such as `clients.title`. */
export type AreaWord = {
  [Name in keyof AreaTexts]: `${Name}.${keyof AreaTexts[Name] & string}`;
}[keyof AreaTexts];

/** Capabilities with texts for members who may not see their pages. */
export type RefusingTexts = {
  [Name in keyof Texts]: Texts[Name] extends { title: string; noAccess: string } ? Name : never;
}[keyof Texts];
