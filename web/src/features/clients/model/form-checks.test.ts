import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import { FRENCH_CONTEXT } from '@clientele/domain/custom-fields/testing/members';
import { describe, expect, test } from 'vitest';
import { aClient, aField, anOption } from '../../../testing/records.ts';
import { changesOf, formErrors } from './form-checks.ts';
import type { FormContext } from './form-context.ts';
import { isChanged, toFormValues } from './form-values.ts';

function editing(fields: MemberField[], custom: CustomValues) {
  const stored = aClient({ custom });
  const context: FormContext = { ...FRENCH_CONTEXT, fields, stored };
  const start = toFormValues(stored, context.country);
  const typed = (values: CustomValues) => ({ ...start, custom: { ...custom, ...values } });
  return { context, start, typed };
}

describe('a stored value that no longer fits its field', () => {
  const fields = [
    aField({ key: 'code', type: 'text', pattern: '\\d{4}', patternExample: '1234' }),
    aField({ key: 'nick', type: 'text', maximumLength: 3 }),
    aField({ key: 'skin', type: 'choice', options: [anOption('dry', 'Sèche')] }),
    aField({ key: 'home', type: 'address' }),
    aField({ key: 'note', type: 'text' }),
  ];
  const { context, start, typed } = editing(fields, {
    code: 'AB',
    nick: 'Marinette',
    skin: 'gone',
    home: { postalCode: 'nowhere', country: 'FR' },
  });

  test('does not keep the rest from being saved', () => {
    const values = typed({ note: 'Bonjour' });
    expect(formErrors(values, context, 'fr')).toEqual({});
    expect(changesOf(values, context)).toEqual([
      { field: 'custom.note', before: null, after: 'Bonjour' },
    ]);
    expect(changesOf({ ...start, firstName: 'Maria' }, context)).toHaveLength(1);
  });

  test('is checked as soon as it is changed', () => {
    const values = typed({ code: 'ABC', home: { postalCode: 'elsewhere', country: 'FR' } });
    expect(Object.keys(formErrors(values, context, 'fr'))).toEqual([
      'custom.code',
      'custom.home.postalCode',
    ]);
  });
});

test('a text where a number belongs is refused', () => {
  const { context, typed } = editing([aField({ key: 'budget', type: 'money' })], {});
  const values = typed({ budget: '1,234.50' });
  expect(Object.keys(formErrors(values, context, 'fr'))).toEqual(['custom.budget']);
});

test('choices in another order are the same choices', () => {
  const options = [anOption('dry', 'Sèche'), anOption('oily', 'Grasse'), anOption('old', 'Mûre')];
  const { context, start, typed } = editing(
    [aField({ key: 'skin', type: 'multiChoice', options })],
    {
      skin: ['oily', 'dry'],
    },
  );
  expect(changesOf(start, context)).toEqual([]);
  expect(changesOf(typed({ skin: ['dry', 'oily'] }), context)).toEqual([]);
  expect(isChanged(start, typed({ skin: ['dry', 'oily'] }))).toBe(false);
  expect(isChanged(start, typed({ skin: ['dry', 'old'] }))).toBe(true);
  expect(changesOf(typed({ skin: ['oily', 'dry', 'old'] }), context)).toHaveLength(1);
});
