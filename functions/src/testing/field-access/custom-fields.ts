import type { customFieldEndpoints } from '@clientele/contracts/custom-fields/custom-field.endpoints';
import { asAnswer, type RowsOf } from './row.ts';

const definition = { nothing: 'Concerns definitions of fields: those who manage them know these.' };

export const customFieldsFieldAccess: RowsOf<{ a: typeof customFieldEndpoints }> = {
  getClientForm: {
    shows: ({ person, organizationId }) =>
      person.api.getClientForm({ params: { organizationId }, query: {} }),
  },
  listCustomFields: definition,
  createCustomField: definition,
  updateCustomField: definition,
  updateFieldAccess: definition,
  updateFieldLayout: definition,
  listFieldPacks: definition,
  installFieldPack: definition,
  removeFieldPack: definition,
  archiveCustomField: definition,
  restoreCustomField: definition,
  getCustomFieldUsage: {
    shows: ({ person, organizationId }) =>
      person.api.getCustomFieldUsage({ params: { organizationId } }),
  },
  getFieldJob: {
    shows: ({ person, organizationId, jobIds }, key) =>
      person.api
        .getFieldJob({ params: { organizationId, jobId: jobIds[key] as string } })
        .catch(asAnswer),
  },
  deleteCustomField: {
    moves: async ({ person, organizationId }, fieldKey) => {
      const on = (key: string) => ({ params: { organizationId, fieldKey: key } });
      // What uses the field goes first.
      await person.api.archiveCustomField(on('f_open'));
      const { version: ifMatch } = await person.api.archiveCustomField(on(fieldKey));
      try {
        return await person.api.deleteCustomField({ ...on(fieldKey), ifMatch });
      } finally {
        await person.api.restoreCustomField(on(fieldKey));
        await person.api.restoreCustomField(on('f_open'));
      }
    },
  },
  createTypeChange: {
    moves: ({ person, organizationId }, fieldKey) =>
      person.api.createTypeChange({
        params: { organizationId, fieldKey },
        body: { type: 'number', dryRun: false, loseValues: true },
      }),
  },
};
