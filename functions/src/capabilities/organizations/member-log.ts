import type { FieldChange } from '@clientele/contracts/audit';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { AuditEntryRecord } from '../../platform/change-log.ts';
import type { ChangedRecords } from '../../platform/changed-records.ts';
import type { Commit } from '../../platform/commit.ts';

interface MemberChange {
  /** Id of the member, or of the invitation. */
  entityId: string;
  action: AuditEntryRecord['action'];
  by: CallingMember['actor'];
  changes: FieldChange[];
  /** Kind of the record; `member` when left out. */
  entity?: AuditEntryRecord['entity'];
}

/** Logs invitations, and members who join, leave or change. */
export class MemberLog {
  readonly #records: ChangedRecords;

  constructor({ records }: { records: ChangedRecords }) {
    this.#records = records;
  }

  /** Stages the audit entry of a change, and the activity entry that browsers listen to. */
  stage(
    commit: Commit,
    organizationId: string,
    { entity = 'member', entityId: id, by, ...logged }: MemberChange,
  ): void {
    const target = { entity, id, activity: { kind: 'member.changed' as const } };
    this.#records.stageLog(commit, { organizationId, actor: by, source: 'app' }, target, logged);
  }
}
