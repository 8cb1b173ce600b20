import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionsOf, paragraphsOf, plainTextOf, searchTextOf } from './note-text.ts';
import { purchaseOf } from './testing/interactions.ts';

/** Texts full of what HTML is made of. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '<',
          '>',
          '"',
          "'",
          '&',
          '&lt;',
          '&#60;',
          '&amp;',
          ';',
          '\n',
          '\n\n',
          '\r\n',
          '\t',
          ' ',
        ],
        ...['<script>alert(1)</script>', '<img src=x onerror="x">', '</p>', '<br>', '<!--', ']]>'],
        ...['<span data-mention="lea">', 'javascript:', 'é', '👩‍🔧', '\u00a0'],
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
  )
  .map((parts) => parts.join(''));

describe('plain text as paragraphs', () => {
  it.each([
    ['un', '<p>un</p>'],
    ['un\ndeux\r\ntrois', '<p>un<br>deux<br>trois</p>'],
    ['un\n\ndeux\n \t\n\n\ntrois', '<p>un</p><p>deux</p><p>trois</p>'],
    ['5 < 6 && "oui"', '<p>5 &lt; 6 &amp;&amp; &quot;oui&quot;</p>'],
    [' \n\n ', null],
    ['', null],
    [null, null],
  ])('%j is %j', (text, html) => {
    expect(paragraphsOf(text)).toBe(html);
  });

  it('never lets anything of the text be HTML', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const inside = (paragraphsOf(text) ?? '').replace(/<p>|<\/p>|<br>/g, '');
        expect(inside).not.toMatch(/[<>"']/);
        expect(inside.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
    );
  });

  it('reads back as the text on one line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const collapsed = text.replace(/\s+/g, ' ').trim();
        expect(plainTextOf(paragraphsOf(text))).toBe(collapsed);
      }),
    );
  });
});

describe('the text of HTML', () => {
  it.each([
    ['<p>un</p><p>deux</p>', 'un deux'],
    ['<ul><li>un</li><li><strong>de</strong>ux</li></ul>', 'un deux'],
    ['un<br />deux<br>trois', 'un deux trois'],
    ['<a href="https://x.fr/?a>b">lien</a>', 'lien'],
    [
      '&lt;b&gt; &amp;lt; &quot;&#39;&#x27;&apos; 10&nbsp;€ &euro; &#1114112;',
      `<b> &lt; "''' 10 € &euro; &#1114112;`,
    ],
    ['a&#xD800;b', 'a\ufffdb'],
    ['1 < 2', '1 < 2'],
    [null, ''],
  ])('%j is %j', (html, text) => {
    expect(plainTextOf(html)).toBe(text);
  });

  it('is no longer than its markup, were there twenty thousand openings without an end', () => {
    for (const part of ['<', '<p', '<a "', '<p\'"', '&#', '<br']) {
      const html = part.repeat(Math.ceil(20_000 / part.length));
      expect(plainTextOf(html).length).toBeLessThanOrEqual(html.length);
    }
  });
});

describe('mentions', () => {
  const mention = (id: string) => `<span class="m" data-mention="${id}">@x</span>`;

  it('are each named once, in the order of the text', () => {
    expect(mentionsOf(`<p>${mention('lea')} et ${mention('Tom_2')} ${mention('lea')}</p>`)).toEqual(
      ['lea', 'Tom_2'],
    );
  });

  it.each([
    ['another element', '<b data-mention="lea">'],
    ['text', '&lt;span data-mention="lea"&gt; data-mention="lea"'],
    ['the value of another attribute', `<span title='data-mention="lea"'>`],
    ['another attribute', '<span x-data-mention="lea" data-mention-id="lea">'],
    ['something that is no id', mention('a/b') + mention('') + mention('x'.repeat(129))],
    ['nothing', null],
  ])('are not read from %s', (_what, html) => {
    expect(mentionsOf(html)).toEqual([]);
  });
});

it('search looks at title, text, lines and receipt, folded', () => {
  const purchase = { ...purchaseOf({ reference: 'T-1042' }), id: 'p' };
  const content = { title: 'Été', body: '<p>Œuvre&nbsp;d’art</p>', purchase };
  expect(searchTextOf(content)).toBe('ete oeuvre d art coupe t 1042');
  expect(searchTextOf({ title: null, body: null, purchase: null })).toBe('');
});
