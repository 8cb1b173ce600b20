import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { byKey } from '../../clients/files/client-match.service.ts';
import type { ImportRecord } from './import.record.ts';
import type { Check, ChunkSummary } from './import-files.ts';

/** What the chunks of one step share. */
export interface ImportStepContext {
  member: CallingMember;
  job: Stored<ImportRecord>;
  place: Check;
  index: readonly ChunkSummary[];
  /** Clients that others created or changed since the check. */
  changed: Parameters<typeof byKey>[0];
  /** Whether an earlier attempt may have written some of these chunks. */
  resumed: boolean;
}
