import type { FieldIssue } from '@clientele/contracts/field-issue';
import { idSchema } from '@clientele/contracts/primitives';
import sanitizeHtml, { type IOptions } from 'sanitize-html';

/** Tags that run code. No editor puts them into a note, so a note that has one is refused. */
const CODE_TAGS = new Set([
  'applet',
  'base',
  'button',
  'embed',
  'form',
  'frame',
  'frameset',
  'iframe',
  'input',
  'link',
  'math',
  'meta',
  'object',
  'script',
  'style',
  'svg',
  'template',
]);
const LINK_SCHEMES = ['http', 'https', 'mailto', 'tel'];
const CODE_ADDRESS = /^\s*(?:javascript|vbscript|data)\s*:/i;

/**
 * Allows what the editor makes, and nothing else (against cross-site scripting,
 * https://owasp.org/www-community/attacks/xss/).
 */
const OPTIONS: IOptions = {
  allowedTags: ['p', 'br', 'strong', 'em', 'u', 's', 'ul', 'ol', 'li', 'blockquote', 'a', 'span'],
  allowedAttributes: { a: ['href', 'rel', 'target'], span: ['data-mention'] },
  allowedSchemes: LINK_SCHEMES,
  allowProtocolRelative: false,
  transformTags: {
    b: 'strong',
    i: 'em',
    del: 's',
    strike: 's',
    h1: 'p',
    h2: 'p',
    h3: 'p',
    div: 'p',
    a: (_tag, { href = '' }) => ({
      tagName: 'a',
      attribs: { href, rel: 'noopener noreferrer nofollow', target: '_blank' },
    }),
    span: (_tag, { 'data-mention': mention = '' }) => ({
      tagName: 'span',
      attribs: mentionOf(mention),
    }),
  },
};

/**
 * A formatted text in stored form. What the editor does not make is left out; code that a browser
 * would run is an issue. The text is null when nothing readable remains.
 */
export function cleanNote(
  html: string | null | undefined,
  path: string,
): { body: string | null; issues: FieldIssue[] } {
  if (html === null || html === undefined) return { body: null, issues: [] };
  const code = codeIn(html);
  if (code !== null)
    return { body: null, issues: [{ path, code: 'html.unsafe', values: { found: code } }] };
  const body = sanitizeHtml(html, OPTIONS).trim();
  return { body: hasText(body) ? body : null, issues: [] };
}

/** The first piece of code in a text that a browser would run; null when there is none. */
function codeIn(html: string): string | null {
  let foundCode: string | null = null;
  sanitizeHtml(html, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    onOpenTag: (name, attributes) => {
      foundCode ??= CODE_TAGS.has(name.toLowerCase()) ? `<${name}>` : codeAttribute(attributes);
    },
  });
  return foundCode;
}

function codeAttribute(attributes: Record<string, string>): string | null {
  const code = Object.entries(attributes).find(
    ([name, value]) => /^on/i.test(name) || CODE_ADDRESS.test(withoutControls(value)),
  );
  return code?.[0] ?? null;
}

function mentionOf(id: string): Record<string, string> {
  return idSchema.safeParse(id).success ? { 'data-mention': id } : {};
}

/**
 * Removes control characters, which browsers ignore inside an address: `java\tscript:` would run.
 */
function withoutControls(text: string): string {
  return [...text].filter((character) => character > ' ').join('');
}

function hasText(html: string): boolean {
  return sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} }).trim() !== '';
}
