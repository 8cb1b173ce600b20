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
 * Decides to which segments a client belongs, in the same commit as the write of the client. The
 * segments capability implements it; clients know only this interface.
 */
export interface ClientDerivation {
  /**
   * The membership of a client after a write. With `before`, the client as it was, only segments
   * that the change can affect are evaluated; without it all of them.
   */
  derive(
    organizationId: string,
    client: ClientState,
    before: ClientRecord | null,
  ): Promise<ClientMembership>;
  /** Drops cached segments, which other instances may have changed. */
  refresh(organizationId: string): Promise<void>;
}

/** Filled by exactly one capability: a client written without it would lose its segments. */
export const CLIENT_DERIVATION = slot<ClientDerivation>('clients.derivation');

/** The derived fields that depend on the client alone. */
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

/**
 * Comparable values of every active field, `null` when empty: Firestore leaves documents without
 * the field out of a sorted query.
 */
function customKeysOf(client: ClientState, schema: Pick<FieldSchema, 'active'>) {
  return Object.fromEntries(
    schema.active.map(({ key, type }) => [key, comparableValue(type, client.custom[key] ?? null)]),
  );
}

function keyOf(text: string | null): string | null {
  return text === null ? null : foldText(text) || text;
}
