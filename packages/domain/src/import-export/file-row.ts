import type { ConsentState } from '@clientele/contracts/clients/client';
import type { CommunicationChannel } from '@clientele/contracts/communication-channel';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import type { Overwrite } from '@clientele/contracts/import-export/import-settings';
import type { ClientPatch, NormalizeContext } from '../clients/normalize-client.ts';

/** A member whom a cell may name, by e-mail, name or id. */
export interface RowMember {
  id: string;
  email: string;
  displayName: string;
}

/** What reading rows depends on. Phones and postal codes are read in the country of the reading. */
export interface RowContext extends NormalizeContext {
  /** ISO 4217 code; amounts in the file are in its major unit. */
  currency: string;
  members: readonly RowMember[];
}

/** An issue of a row: `path` is the target, `column` the cell. */
export interface CellIssue extends FieldIssue {
  column: number | null;
}

/** A row read as a client. */
export interface ClientRow {
  /**
   * In stored form, as `normalizeClientInput` returns it: only values that the row fills correctly.
   */
  patch: ClientPatch;
  number: string | null;
  /**
   * Consents by channel; `unknown` when there is a column but the cell is empty, which is no
   * consent.
   */
  consents: Partial<Record<CommunicationChannel, ConsentState>>;
  /** What each filled path (`lastName`, `address.city`, `custom.skin_type`) may overwrite. */
  overwrite: { path: string; overwrite: Overwrite }[];
  issues: CellIssue[];
}

/** A row read as an appointment, a purchase or a note. */
export interface RecordRow {
  /**
   * Input for the entity's create schema without `clientId`: moments in ISO 8601, amounts in minor
   * units.
   */
  record: Record<string, unknown>;
  /** The external id, also for notes, whose create schema has none. */
  externalId: string | null;
  /** The data by which the row's client is recognised. */
  client: { patch: ClientPatch; number: string | null };
  issues: CellIssue[];
}
