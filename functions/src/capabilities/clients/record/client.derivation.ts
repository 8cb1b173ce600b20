import { dedupeKeysOf } from '@clientele/domain/clients/dedupe-keys';
import { displayNameOf, nameKeyOf } from '@clientele/domain/clients/names';
import { searchKeysOf } from '@clientele/domain/clients/search-keys';
import { comparableValue } from '@clientele/domain/custom-fields/custom-value';
import { foldText } from '@clientele/domain/text/fold';
import { slot } from '../../../platform/slot.ts';
import type { FieldSchema } from '../../custom-fields/field-schema.ts';
import type {
  ClientMembership,
  ClientRecord,
  ClientState,
  DerivedClientFields,
} from './client.record.ts';

/**
 * To which segments a client belongs, computed in the same commit as its write by the capability
 * that knows segments; clients know only this interface.
 */
export interface ClientDerivation {
  /**
   * `before` is the client as it was, where this is a change: then only what the change may have
   * moved needs to be looked at. Without it everything is decided anew.
   */
  derive(
    organizationId: string,
    client: ClientState,
    before: ClientRecord | null,
  ): Promise<ClientMembership>;
  /** Forgets what is remembered, which others may have changed since. */
  refresh(organizationId: string): Promise<void>;
}

/** Filled by exactly one capability: a client that is written without it would lose its segments. */
export const CLIENT_DERIVATION = slot<ClientDerivation>('clients.derivation');

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
