import { idSchema } from '@clientele/contracts/primitives';
import { foldText } from '../text/fold.ts';
import type { InteractionContent } from './interaction-content.ts';

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
/** A tag with its name; a value in quotes may hold a `>`. */
const TAG = /<\/?([a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;
/** Tags that begin or end a line. */
const BLOCKS = /^(?:p|br|ul|ol|li|blockquote|div|h[1-6])$/i;
const ATTRIBUTE = /([^\s"'=<>/]+)\s*=\s*(?:"([^"]*)"|'[^']*')/g;

/**
 * Plain text as safe HTML: everything escaped, a paragraph after each empty line, `<br>` at the
 * other line ends. Null when there is nothing to read.
 */
export function paragraphsOf(text: string | null): string | null {
  const paragraphs = (text ?? '')
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`);
  return paragraphs.length === 0 ? null : paragraphs.join('');
}

/**
 * The readable text of sanitised HTML on one line, for search and previews; never to be used as
 * HTML.
 */
export function plainTextOf(html: string | null): string {
  return (html ?? '')
    .replace(TAG, (_tag, name: string) => (BLOCKS.test(name) ? ' ' : ''))
    .replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi, decoded)
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Ids of the members whom the text names by `<span data-mention="id">`, each once, in order. */
export function mentionsOf(html: string | null): string[] {
  const ids = new Set<string>();
  for (const [tag, name] of (html ?? '').matchAll(TAG)) {
    if (name?.toLowerCase() !== 'span') continue;
    for (const [, attribute, value] of tag.matchAll(ATTRIBUTE)) {
      const mentions = attribute?.toLowerCase() === 'data-mention' && value !== undefined;
      if (mentions && idSchema.safeParse(value).success) ids.add(value);
    }
  }
  return [...ids];
}

/** The folded text in which the search of a timeline looks. */
export function searchTextOf(
  content: Pick<InteractionContent, 'title' | 'body' | 'purchase'>,
): string {
  const { title, body, purchase } = content;
  const labels = purchase?.lines.map(({ label }) => label) ?? [];
  return foldText([title, plainTextOf(body), ...labels, purchase?.reference].join(' '));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPED[character] ?? character);
}

function decoded(entity: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : entity;
}
