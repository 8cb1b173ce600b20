import type { Actor } from '@clientele/contracts/primitives';
import { BaseModel, type Stored } from '../../../platform/base-model.ts';
import type { Commit } from '../../../platform/commit.ts';

export interface AttachmentRecord {
  clientId: string;
  /**
   * Id of the entry that it is attached to; null before it is attached and after it is removed from
   * one.
   */
  interactionId: string | null;
  name: string;
  contentType: string;
  size: number;
  createdAt: Date;
  createdBy: Actor;
  /** Since when no entry holds it; null while one does. */
  looseSince: Date | null;
  /** Set when its bytes are about to be deleted: it cannot be attached any more. */
  deletingAt: Date | null;
}

/** Records of files; their bytes are in Cloud Storage under `pathOf`. */
export class AttachmentModel extends BaseModel<AttachmentRecord> {
  protected override readonly collectionName = 'attachments';

  pathOf(organizationId: string, id: string): string {
    return `organizations/${organizationId}/attachments/${id}`;
  }

  async findOfClient(
    organizationId: string,
    clientId: string,
    limit: number,
  ): Promise<Stored<AttachmentRecord>[]> {
    return this.query(organizationId, {
      where: [{ field: 'clientId', operator: '==', value: clientId }],
      limit,
    });
  }

  async findOfInteraction(
    organizationId: string,
    interactionId: string,
  ): Promise<Stored<AttachmentRecord>[]> {
    return this.query(organizationId, {
      where: [{ field: 'interactionId', operator: '==', value: interactionId }],
    });
  }

  stageRemove(commit: Commit, organizationId: string, id: string): void {
    commit.delete(this.reference(organizationId, id));
  }

  async findLooseBefore(
    organizationId: string,
    moment: Date,
    limit: number,
  ): Promise<Stored<AttachmentRecord>[]> {
    return this.query(organizationId, {
      where: [{ field: 'looseSince', operator: '<=', value: moment }],
      orderBy: [{ field: 'looseSince', direction: 'asc' }],
      limit,
    });
  }
}
