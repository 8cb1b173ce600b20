/** Characters in the range where Windows-1252 differs from Latin-1. */
const SIGNS: Readonly<Record<string, number>> = {
  '€': 0x80,
  '’': 0x92,
  œ: 0x9c,
  Œ: 0x8c,
  '–': 0x96,
};

/**
 * The bytes of a text as Excel in Western Europe saves CSV.
 * @throws Error for a character that the encoding lacks.
 */
export function windows1252(text: string): Buffer {
  return Buffer.from(
    [...text].map((sign) => {
      const code = SIGNS[sign] ?? sign.codePointAt(0) ?? 0;
      if (code > 0xff) throw new Error(`Windows-1252 has no ${sign}`);
      return code;
    }),
  );
}
