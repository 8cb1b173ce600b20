import type { Client, ClientProfile } from '@clientele/contracts/clients/client';
import type { ImportLegalBasis } from '@clientele/contracts/import-export/import-settings';
import type { ClientRow } from './read-row.ts';

/** The client after the row; a new profile when there was none. */
export function applyRow(
  _before: ClientProfile | null,
  _row: ClientRow,
  _policy: 'update' | 'fillBlanks',
): ClientProfile {
  throw new Error('Not written yet');
}

/** The consents after the row; `before` is null for a new client. */
export function consentsAfter(
  _before: Client['consents'] | null,
  _row: Pick<ClientRow, 'consents'>,
  _legalBasis: ImportLegalBasis | null,
): Client['consents'] {
  throw new Error('Not written yet');
}
