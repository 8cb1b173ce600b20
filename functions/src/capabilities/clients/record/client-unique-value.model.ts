import { createHash } from 'node:crypto';
import type { CustomValue, CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import type { Stored } from '../../../platform/base-model.ts';
import { BaseModel } from '../../../platform/base-model.ts';
import type { Commit } from '../../../platform/commit.ts';
import type { SchemaField } from '../../custom-fields/custom-field.record.ts';

const RELEASED_TOGETHER = 300;

export interface ClientUniqueValueRecord {
  clientId: string;
  field: string;
}

/** A value of a unique field, which only one client may have. */
export interface UniqueValue {
  field: Pick<SchemaField, 'key' | 'type' | 'uniqueGeneration'>;
  value: CustomValue;
}

/** The unique values that a change would take and release. */
export interface WantedUniqueValues {
  taken: UniqueValue[];
  released: UniqueValue[];
}

/** The values that a change takes, and the client's own reservations that it releases. */
export interface UniqueValueChange {
  taken: UniqueValue[];
  released: Stored<ClientUniqueValueRecord>[];
}

/**
 * Reservations of unique values, one document for each value, written in the commit of the client:
 * when two clients are given the same value at the same time, one commit fails.
 */
export class ClientUniqueValueModel extends BaseModel<ClientUniqueValueRecord> {
  protected override readonly collectionName = 'uniqueValues';

  /** Reads who holds the values now. */
  async holdersOf(
    organizationId: string,
    values: readonly UniqueValue[],
  ): Promise<UniqueValueHolders> {
    const ids = [...new Set(values.map(reservationId))];
    return new UniqueValueHolders(await this.findMany(organizationId, ids));
  }

  /**
   * Stages reservations for the taken values and deletes the released ones. The commit fails when
   * someone holds a taken value.
   */
  stageChange(
    commit: Commit,
    organizationId: string,
    clientId: string,
    change: UniqueValueChange,
  ): void {
    for (const reservation of change.released) {
      this.stageDelete(commit, organizationId, reservation);
    }
    for (const value of change.taken) {
      const record = { clientId, field: value.field.key };
      this.stageCreate(commit, organizationId, reservationId(value), record);
    }
  }

  /** Reserves values of many clients outside a commit; for demo data. */
  async takeMany(
    organizationId: string,
    clients: readonly { clientId: string; values: readonly UniqueValue[] }[],
  ): Promise<void> {
    const writer = this.database.firestore.bulkWriter({ throttling: false });
    for (const { clientId, values } of clients) {
      for (const value of values) {
        const reference = this.reference(organizationId, reservationId(value));
        void writer.create(reference, { clientId, field: value.field.key });
      }
    }
    await writer.close();
  }

  /** Deletes every reservation of a field, when the field is deleted. */
  async releaseField(organizationId: string, key: string): Promise<void> {
    for (;;) {
      const reservations = await this.query(organizationId, {
        where: [{ field: 'field', operator: '==', value: key }],
        limit: RELEASED_TOGETHER,
      });
      const commit = this.database.newCommit();
      for (const reservation of reservations) this.stageDelete(commit, organizationId, reservation);
      await commit.run();
      if (reservations.length < RELEASED_TOGETHER) return;
    }
  }

  /** Deletes every reservation of a client, when the client is erased. */
  async releaseAll(organizationId: string, clientId: string): Promise<void> {
    const reservations = await this.query(organizationId, {
      where: [{ field: 'clientId', operator: '==', value: clientId }],
    });
    const commit = this.database.newCommit();
    for (const reservation of reservations) this.stageDelete(commit, organizationId, reservation);
    await commit.run();
  }
}

/**
 * Who holds some unique values. The one place that decides whose a value is and whether it may be
 * taken.
 */
export class UniqueValueHolders {
  readonly #reservations: ReadonlyMap<string, Stored<ClientUniqueValueRecord>>;

  constructor(reservations: readonly Stored<ClientUniqueValueRecord>[]) {
    this.#reservations = new Map(reservations.map((reservation) => [reservation.id, reservation]));
  }

  /** Id of the client that has the value; null when nobody has it. */
  holderOf(value: UniqueValue): string | null {
    return this.#reservations.get(reservationId(value))?.data.clientId ?? null;
  }

  /** Whether another client has the value; `clientId` is null for a client without an id yet. */
  isTaken(value: UniqueValue, clientId: string | null): boolean {
    const holder = this.holderOf(value);
    return holder !== null && holder !== clientId;
  }

  /**
   * What a change really takes and releases: values that the client holds already are not taken
   * again, and reservations of other clients are not released.
   */
  resolve(wanted: WantedUniqueValues, clientId: string | null): UniqueValueChange {
    const released = wanted.released.flatMap(
      (value) => this.#reservations.get(reservationId(value)) ?? [],
    );
    return {
      taken: wanted.taken.filter((value) => this.holderOf(value) === null),
      released: released.filter(({ data }) => data.clientId === clientId),
    };
  }
}

/** The unique values that differ between two sets of values. */
export function uniqueValueChange(
  fields: readonly SchemaField[],
  before: CustomValues,
  after: CustomValues,
): WantedUniqueValues {
  const change: WantedUniqueValues = { taken: [], released: [] };
  for (const field of fields.filter(({ unique }) => unique)) {
    const old = uniqueValueOf(field, before);
    const fresh = uniqueValueOf(field, after);
    if (old && fresh && reservationId(old) === reservationId(fresh)) continue;
    if (old) change.released.push(old);
    if (fresh) change.taken.push(fresh);
  }
  return change;
}

export function uniqueValueOf(field: SchemaField, values: CustomValues): UniqueValue | null {
  const value = values[field.key] ?? null;
  return value === null ? null : { field, value };
}

/**
 * Id of the reservation of a value, the same for equal values. Upper and lower case are equal,
 * except in web addresses.
 */
export function reservationId({ field, value }: UniqueValue): string {
  const isText = typeof value === 'string' && field.type !== 'url';
  const compared = isText ? value.normalize('NFKC').toLowerCase() : value;
  const hash = createHash('sha256').update(JSON.stringify(compared)).digest('base64url');
  return `${field.key}~${field.uniqueGeneration}~${hash}`;
}
