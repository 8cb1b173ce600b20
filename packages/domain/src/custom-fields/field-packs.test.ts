import {
  ACTIVE_FIELDS_MAXIMUM,
  fieldSettingsSchema,
  packIdSchema,
} from '@clientele/contracts/custom-fields/custom-field';
import { customKeySchema } from '@clientele/contracts/custom-fields/custom-value';
import { fieldAccessGridSchema } from '@clientele/contracts/custom-fields/field-access';
import { fieldSectionSchema } from '@clientele/contracts/custom-fields/field-layout';
import { describe, expect, it } from 'vitest';
import { checkDefinition, normalizeDefinition } from './field-definition.ts';
import { reservedKeyIssue } from './field-key.ts';
import { DEFAULT_SECTIONS } from './field-layout.ts';
import { definePackField, FIELD_PACKS } from './field-packs.ts';
import { FRENCH_CONTEXT } from './testing/members.ts';

const packFields = packIdSchema.options.flatMap((pack) =>
  FIELD_PACKS[pack].sections.flatMap(({ fields }) => fields.map((field) => ({ pack, field }))),
);
const definitionsOf = (wanted: string) =>
  packFields
    .filter(({ pack }) => pack === wanted)
    .map(({ field }) => definePackField(field, 'EUR'));
/** Every text of a value, in French or both languages, wherever it stands. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

describe('field packs', () => {
  it.each(packFields)('$pack: $field.key may be stored as it is', ({ pack, field }) => {
    const definition = definePackField(field, 'EUR');
    const { key, type: _, currency: __, ...settings } = definition;
    expect(customKeySchema.safeParse(key).success).toBe(true);
    expect(reservedKeyIssue(key)).toBeNull();
    expect(fieldSettingsSchema.parse(settings)).toEqual(settings);
    expect(checkDefinition(definition, definitionsOf(pack), FRENCH_CONTEXT)).toEqual([]);
    expect(normalizeDefinition(definition, FRENCH_CONTEXT)).toEqual(definition);
    if (field.roles) expect(fieldAccessGridSchema.safeParse(field.roles).success).toBe(true);
  });

  it('all fit into one organisation, without a field or section twice', () => {
    const keys = packFields.map(({ field }) => field.key);
    const sections = packIdSchema.options.flatMap((pack) => FIELD_PACKS[pack].sections);
    const ids = [...sections, ...DEFAULT_SECTIONS].map(({ id }) => id);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(keys.length).toBeLessThanOrEqual(ACTIVE_FIELDS_MAXIMUM);
    for (const { fields: _, ...section } of sections) {
      expect(fieldSectionSchema.safeParse({ ...section, fields: [] }).success).toBe(true);
    }
  });

  it.each(packIdSchema.options)('%s has 8 to 12 fields, worded in both languages', (pack) => {
    const definitions = definitionsOf(pack);
    expect(definitions.length).toBeGreaterThanOrEqual(8);
    expect(definitions.length).toBeLessThanOrEqual(12);
    for (const { label, help, options } of definitions) {
      for (const { fr, en } of [label, ...options.map((option) => option.label)]) {
        expect(fr !== '' && en !== '').toBe(true);
      }
      expect(help.fr === '').toBe(help.en === '');
    }
  });

  it('are typeset as French is', () => {
    const french = packFields.flatMap(({ field }) => [
      ...textsOf(field.label.fr),
      ...textsOf(field.help?.fr),
      ...(field.options ?? []).map(({ label }) => label.fr),
    ]);
    expect(french.filter((text) => /'| [:;!?]|[^\u00a0:;!?][:;!?]/.test(text))).toEqual([]);
  });
});
