import type { AreaTexts } from '../texts.ts';

/** What the areas say in the sidebar and in the command palette, joined from one file a capability. */
export const areas = Object.assign(
  {},
  ...Object.values(import.meta.glob<object>('./areas/*.ts', { eager: true })),
) as AreaTexts;

declare module '../texts.ts' {
  interface Texts {
    areas: AreaTexts;
  }
}
