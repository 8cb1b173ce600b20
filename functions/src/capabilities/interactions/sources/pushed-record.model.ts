import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { BaseModel, type Stored } from '../../../platform/base-model.ts';
import type { Commit } from '../../../platform/commit.ts';

/**
 * Records that other software pushes. One that is deleted leaves the moment of it under its id, a
 * hash, and nothing else: a late push does not bring it back.
 */
export abstract class PushedModel<Data extends object> extends BaseModel<Data> {
  /** Those that were pushed under these ids, as they are now; `deleted` for those deleted since. */
  async findPushed(
    organizationId: string,
    ids: readonly string[],
  ): Promise<Map<string, Stored<Data> | 'deleted'>> {
    const snapshots = await this.database.readAll(
      ids.map((id) => this.reference(organizationId, id)),
    );
    const existing = snapshots.filter((snapshot) => snapshot.exists);
    return new Map(
      existing.map((snapshot) => [snapshot.id, this.toStored(snapshot) ?? ('deleted' as const)]),
    );
  }

  /** Deletes a record that nobody changed since it was read, and keeps that it was there. */
  stageTombstone(
    commit: Commit,
    organizationId: string,
    stored: Pick<Stored<Data>, 'id' | 'updateTime'>,
    deletedAt: Date,
  ): void {
    this.stageDelete(commit, organizationId, stored);
    commit.set(this.reference(organizationId, stored.id), { deletedAt });
  }

  async findOfClient(
    organizationId: string,
    clientId: string,
    limit: number,
  ): Promise<Stored<Data>[]> {
    return this.query(organizationId, {
      where: [{ field: 'clientId', operator: '==', value: clientId }],
      limit,
    });
  }

  /** What was deleted is not there. */
  protected override toStored(snapshot: DocumentSnapshot): Stored<Data> | null {
    return snapshot.get('deletedAt') === undefined ? super.toStored(snapshot) : null;
  }
}
