import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { BaseModel, type Stored } from '../../../platform/base-model.ts';
import type { Commit } from '../../../platform/commit.ts';

/**
 * Records that other software pushes under an external id. Deleting one leaves a tombstone under
 * its id (a hash of the external id) with the time of deletion and nothing else, so that a late
 * push does not bring it back.
 */
export abstract class PushedModel<Data extends object> extends BaseModel<Data> {
  /** The records with these ids as stored now; `deleted` for those deleted since. */
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

  /**
   * Stages replacing a record by its tombstone; the commit fails when the record changed since it
   * was read.
   */
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

  /** A tombstone counts as no record. */
  protected override toStored(snapshot: DocumentSnapshot): Stored<Data> | null {
    return snapshot.get('deletedAt') === undefined ? super.toStored(snapshot) : null;
  }
}
