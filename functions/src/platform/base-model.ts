import {
  type CollectionReference,
  type DocumentData,
  type DocumentReference,
  type DocumentSnapshot,
  Timestamp,
} from 'firebase-admin/firestore';
import type { Commit } from './commit.ts';
import type { Database } from './database.ts';
import type { QuerySpec } from './query-spec.ts';

/** A record as it was read. A later write can demand that `updateTime` is still the same. */
export interface Stored<Data> {
  id: string;
  data: Data;
  updateTime: Timestamp;
}

/**
 * Data access to one collection below `organizations/{id}`. Answers are plain objects with `Date`
 * in place of Firestore timestamps; the organisation id is always the first parameter.
 */
export abstract class BaseModel<Data extends object> {
  protected abstract readonly collectionName: string;
  protected readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  newId(organizationId: string): string {
    return this.collection(organizationId).doc().id;
  }

  async find(organizationId: string, id: string): Promise<Stored<Data> | null> {
    return this.toStored(await this.database.read(this.reference(organizationId, id)));
  }

  async findMany(organizationId: string, ids: readonly string[]): Promise<Stored<Data>[]> {
    const snapshots = await this.database.readAll(
      ids.map((id) => this.reference(organizationId, id)),
    );
    return snapshots.flatMap((snapshot) => this.toStored(snapshot) ?? []);
  }

  async query(organizationId: string, spec: QuerySpec): Promise<Stored<Data>[]> {
    const snapshots = await this.database.query(this.collection(organizationId), spec);
    return snapshots.flatMap((snapshot) => this.toStored(snapshot) ?? []);
  }

  /** As `query`, in batches, for results that are too large for memory. */
  async *stream(organizationId: string, spec: QuerySpec): AsyncGenerator<Stored<Data>[]> {
    for await (const batch of this.database.stream(this.collection(organizationId), spec)) {
      yield batch.flatMap((snapshot) => this.toStored(snapshot) ?? []);
    }
  }

  async count(organizationId: string, spec: QuerySpec): Promise<number> {
    return this.database.count(this.collection(organizationId), spec);
  }

  async countAndSum(
    organizationId: string,
    spec: QuerySpec,
    field: string,
  ): Promise<{ count: number; sum: number }> {
    return this.database.countAndSum(this.collection(organizationId), spec, field);
  }

  stageCreate(commit: Commit, organizationId: string, id: string, data: Data): void {
    commit.create(this.reference(organizationId, id), data as DocumentData);
  }

  /**
   * Stages an update of the named fields. The commit fails with `StaleWriteError` when the document
   * was written since it was read.
   */
  stageUpdate(
    commit: Commit,
    organizationId: string,
    stored: Pick<Stored<Data>, 'id' | 'updateTime'>,
    fields: Partial<Data>,
  ): void {
    commit.update(this.reference(organizationId, stored.id), fields, stored.updateTime);
  }

  stageDelete(
    commit: Commit,
    organizationId: string,
    stored: Pick<Stored<Data>, 'id' | 'updateTime'>,
  ): void {
    commit.delete(this.reference(organizationId, stored.id), stored.updateTime);
  }

  protected collection(organizationId: string): CollectionReference {
    return this.database.collection(`organizations/${organizationId}/${this.collectionName}`);
  }

  protected reference(organizationId: string, id: string): DocumentReference {
    return this.collection(organizationId).doc(id);
  }

  protected toStored(snapshot: DocumentSnapshot): Stored<Data> | null {
    const data = snapshot.data();
    if (data === undefined || snapshot.updateTime === undefined) return null;
    return { id: snapshot.id, data: toPlain(data) as Data, updateTime: snapshot.updateTime };
  }
}

/** Replaces Firestore timestamps with `Date`, at any depth. */
export function toPlain(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate();
  if (Array.isArray(value)) return value.map(toPlain);
  if (value !== null && typeof value === 'object' && value.constructor === Object) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item)]));
  }
  return value;
}
