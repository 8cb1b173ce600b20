import { dedupeKeysOf } from '@clientele/domain/clients/dedupe-keys';
import { displayNameOf, nameKeyOf } from '@clientele/domain/clients/names';
import { searchKeysOf } from '@clientele/domain/clients/search-keys';
import { comparableValue } from '@clientele/domain/custom-fields/custom-value';
import { foldText } from '@clientele/domain/text/fold';
import type { FieldSchema } from '../custom-fields/field-schema.ts';
import type { ClientState, DerivedClientFields } from './client.record.ts';

/**
 * Fields that another capability computes from a client in the same commit as its write, such as
 * the segments it belongs to. Registered in `container.ts`; clients know only this interface.
 */
export interface ClientDerivation {
  derive(
    organizationId: string,
    client: ClientState,
  ): Promise<Record<string, unknown>> | Record<string, unknown>;
}

/** The fields that clients derive for themselves. */
export function deriveClientFields(
  client: ClientState,
  schema: Pick<FieldSchema, 'active'>,
): DerivedClientFields {
  return {
    displayName: displayNameOf(client),
    nameKey: nameKeyOf(client),
    cityKey: keyOf(client.address.city),
    tagKeys: [...new Set(client.tags.map((tag) => foldText(tag) || tag))],
    birthDay: client.birthDate?.slice(5) ?? null,
    searchKeys: searchKeysOf(client),
    dedupeKeys: dedupeKeysOf(client),
    customKeys: { [client.lifecycle]: customKeysOf(client, schema) },
  };
}

/** Every active field is there, `null` when empty: Firestore does not sort what is missing. */
function customKeysOf(client: ClientState, schema: Pick<FieldSchema, 'active'>) {
  return Object.fromEntries(
    schema.active.map(({ key, type }) => [key, comparableValue(type, client.custom[key] ?? null)]),
  );
}

function keyOf(text: string | null): string | null {
  return text === null ? null : foldText(text) || text;
}
