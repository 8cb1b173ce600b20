import type { ConsentState } from '@clientele/contracts/clients/client';
import type { CommunicationChannel } from '@clientele/contracts/communication-channel';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import type { Overwrite } from '@clientele/contracts/import-export/import-settings';
import type { ClientPatch, NormalizeContext } from '../clients/normalize-client.ts';

/** Somebody whom a cell may name, by e-mail, name or id. */
export interface RowMember {
  id: string;
  email: string;
  displayName: string;
}

/** What rows are read with. The country of phones and postal codes is that of the reading. */
export interface RowContext extends NormalizeContext {
  /** ISO 4217: amounts in the file are in its major unit. */
  currency: string;
  members: readonly RowMember[];
}

/** What is wrong with a row; `path` is its target, `column` the cell that says it. */
export interface CellIssue extends FieldIssue {
  column: number | null;
}

/** A row as it says a client. */
export interface ClientRow {
  /** In stored form, as `normalizeClientInput` makes it: only what the row fills, and fills right. */
  patch: ClientPatch;
  number: string | null;
  /** `unknown` where a column asks and the cell is empty: that is no consent. */
  consents: Partial<Record<CommunicationChannel, ConsentState>>;
  /** Of the paths that the row fills: `lastName`, `address.city`, `custom.skin_type`. */
  overwrite: { path: string; overwrite: Overwrite }[];
  issues: CellIssue[];
}

/** A row as it says an appointment, a purchase or a note. */
export interface RecordRow {
  /** Input of the entity's create schema, without `clientId`: moments ISO, amounts in minor units. */
  record: Record<string, unknown>;
  /** Of notes too, whose create schema has none. */
  externalId: string | null;
  /** By which the client is recognised. */
  client: { patch: ClientPatch; number: string | null };
  issues: CellIssue[];
}
