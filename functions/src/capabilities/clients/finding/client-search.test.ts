import { describe } from 'vitest';
import { CursorCodec } from '../../../platform/cursor.ts';
import { requestContext, runInContext } from '../../../platform/request-context.ts';
import { Slots } from '../../../platform/slot.ts';
import { KeptDatabase } from '../../../testing/kept-database.ts';
import { searchCases } from '../../../testing/search-cases.ts';
import { searchCrowd } from '../../../testing/search-crowd.ts';
import { FieldSchema } from '../../custom-fields/field-schema.ts';
import { deriveClientFields } from '../record/client.derivation.ts';
import { ClientModel } from '../record/client.model.ts';
import { ClientSearchService } from './client-search.service.ts';

const schema = new FieldSchema(null, []);
const crowd = searchCrowd(5_000);
const records = crowd.map(({ id, state }) => ({
  id,
  data: { ...state, ...deriveClientFields(state, schema) },
}));
const schemas = { schemaOf: async () => schema };
const search = new ClientSearchService({
  clients: new ClientModel(new KeptDatabase(records), schemas, new Slots()),
  cursors: new CursorCodec('a secret of the tests'),
  organizations: { settingsOf: async () => ({ country: 'FR' }) },
} as unknown as ConstructorParameters<typeof ClientSearchService>[0]);

/** The real search over an array; `client-search.emulator.test.ts` asks the same of Firestore. */
describe('search', () => {
  const page = (query: Parameters<typeof search.search>[1]) =>
    runInContext('test', async () => {
      const { items, nextCursor } = await search.search('kept', query);
      const found = items.map(({ id, data }) => ({ ...data, id }));
      return { items: found, nextCursor, reads: requestContext().meter.usage.reads };
    });
  searchCases({ crowd, page }, { names: 80, phones: 20 });
});
