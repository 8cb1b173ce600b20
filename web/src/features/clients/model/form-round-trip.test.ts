import type { Client } from '@clientele/contracts/clients/client';
import { applyPatch, EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import { normalizeClientInput } from '@clientele/domain/clients/normalize-client';
import type { FieldDefinition } from '@clientele/domain/custom-fields/field-types';
import { fieldDefinitions } from '@clientele/domain/custom-fields/testing/arbitrary-fields';
import { validValues } from '@clientele/domain/custom-fields/testing/arbitrary-values';
import { FRENCH_CONTEXT } from '@clientele/domain/custom-fields/testing/members';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aClient } from '../../../testing/records.ts';
import { changesOf, formErrors, inputOf } from './form-checks.ts';
import type { FormContext } from './form-context.ts';
import { toFormValues } from './form-values.ts';

const definitionsWithValues = fieldDefinitions().chain((definition) =>
  fc.tuple(fc.constant(definition), validValues(definition)),
);

function contextOf(definition: FieldDefinition, stored: Client | null): FormContext {
  const field = { ...definition, sensitive: false, ready: true, access: 'write' as const };
  return { ...FRENCH_CONTEXT, fields: [field], stored };
}

describe('any value of any definition', () => {
  it('goes through the form as it is stored, without a word', () => {
    fc.assert(
      fc.property(definitionsWithValues, ([definition, value]) => {
        const { key } = definition;
        const profile = { ...EMPTY_PROFILE, lastName: 'Roy', custom: { [key]: value } };
        const context = contextOf(definition, null);
        const values = toFormValues(profile, context.country);
        expect(formErrors(values, context, 'fr')).toEqual({});
        const normalized = normalizeClientInput(inputOf(values, context), context);
        expect(normalized.ok && applyPatch(EMPTY_PROFILE, normalized.value).custom).toEqual({
          [key]: value,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is not changed by saving a form that nobody touched', () => {
    fc.assert(
      fc.property(definitionsWithValues, ([definition, value]) => {
        const stored = { ...aClient(), custom: { [definition.key]: value } };
        const context = contextOf(definition, stored);
        expect(changesOf(toFormValues(stored, context.country), context)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
