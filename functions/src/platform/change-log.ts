import type { Activity, ActivityKind } from '@clientele/contracts/activity';
import type { AuditAction, AuditSource, FieldChange } from '@clientele/contracts/audit';
import type { AuditEntity, OtherAuditAction } from '@clientele/contracts/contracts';
import type { Actor } from '@clientele/contracts/primitives';
import { BaseModel, type Stored } from './base-model.ts';
import type { Commit } from './commit.ts';
import { momentFilters } from './query-spec.ts';
import { requestContext } from './request-context.ts';

const ACTIVITY_HOURS = 24;

/**
 * One change of one record: who, when, how it came in, and each field before and after. Changes are
 * never merged into one entry.
 */
export interface AuditEntryRecord {
  entity: AuditEntity;
  entityId: string;
  /**
   * Ids of clients whose data the entry repeats although it is about another record: erasing such a
   * client erases the entry too.
   */
  clientIds?: string[];
  action: AuditAction | OtherAuditAction;
  source: AuditSource;
  at: Date;
  by: Actor;
  changes: FieldChange[];
  requestId: string;
}

export class AuditEntryModel extends BaseModel<AuditEntryRecord> {
  protected override readonly collectionName = 'auditEntries';

  /** Stages an entry, with the id of the running request. */
  stage(commit: Commit, organizationId: string, entry: Omit<AuditEntryRecord, 'requestId'>): void {
    const { requestId } = requestContext();
    const id = this.newId(organizationId);
    this.stageCreate(commit, organizationId, id, { ...entry, requestId });
  }

  /** Entries of one record, newest first. */
  async pageOfEntity(
    organizationId: string,
    entityId: string,
    page: { after: { at: Date; id: string } | null; limit: number },
  ): Promise<Stored<AuditEntryRecord>[]> {
    return this.query(organizationId, {
      where: [{ field: 'entityId', operator: '==', value: entityId }],
      orderBy: [{ field: 'at', direction: 'desc' }],
      ...(page.after && { startAfter: [page.after.at, page.after.id] }),
      limit: page.limit,
    });
  }

  /** Entries within a period, oldest first: `from` inclusive, `until` exclusive. */
  streamBetween(organizationId: string, from: Date | null, until: Date | null) {
    return this.stream(organizationId, {
      where: momentFilters('at', from, until),
      orderBy: [{ field: 'at', direction: 'asc' }],
    });
  }

  /** Entries about other records that repeat data of a client (`clientIds`). */
  async findOfClient(
    organizationId: string,
    clientId: string,
    limit: number,
  ): Promise<Stored<AuditEntryRecord>[]> {
    return this.query(organizationId, {
      where: [{ field: 'clientIds', operator: 'array-contains', value: clientId }],
      limit,
    });
  }
}

/**
 * Short notices that something changed, for browsers that listen: ids and kinds only, no personal
 * data.
 */
export class ActivityModel extends BaseModel<Activity> {
  protected override readonly collectionName = 'activity';

  /** Activity since a moment, newest first. */
  async findSince(organizationId: string, since: Date, limit: number): Promise<Stored<Activity>[]> {
    return this.query(organizationId, {
      where: [{ field: 'at', operator: '>', value: since }],
      orderBy: [{ field: 'at', direction: 'desc' }],
      limit,
    });
  }

  stage(
    commit: Commit,
    organizationId: string,
    activity: { kind: ActivityKind; entityId: string; by: string | null; at: Date },
  ): void {
    const expiresAt = new Date(activity.at.getTime() + ACTIVITY_HOURS * 3_600_000);
    this.stageCreate(commit, organizationId, this.newId(organizationId), {
      ...activity,
      expiresAt,
    });
  }
}
