import type { FieldChange } from '@clientele/contracts/audit';
import type { ClientProfile } from '@clientele/contracts/clients/client';
import type { ImportLegalBasis } from '@clientele/contracts/import-export/import-settings';
import { profileChanges } from '@clientele/domain/clients/client-profile';
import { withDefaults } from '@clientele/domain/clients/custom-values';
import { applyRow, consentsAfter } from '@clientele/domain/import-export/apply-row';
import type { ClientRow } from '@clientele/domain/import-export/file-row';
import type { ClientRecord } from '../record/client.record.ts';
import type { ClientJudge } from '../record/client-judge.ts';
import { profileOf } from '../record/client-state.ts';
import type { Candidate } from '../record/client-surroundings.ts';

export type MergePolicy = 'update' | 'fillBlanks';

/** A client as a row of a file would leave it. */
export interface AppliedRow {
  profile: ClientProfile;
  consents: ClientRecord['consents'];
  /** Changes in an existing client; empty for a new one. */
  changes: FieldChange[];
  /** Whether there is anything to write. Whether it may be written, `ClientJudge` decides. */
  isWritten: boolean;
  candidate: Candidate;
}

/** Applies rows of a file to clients. */
export class ClientRowApplier {
  readonly judge: ClientJudge;
  readonly #legalBasis: ImportLegalBasis | null;
  readonly #unlocked: ClientJudge['fields'];

  constructor(judge: ClientJudge, legalBasis: ImportLegalBasis | null) {
    this.judge = judge;
    this.#legalBasis = legalBasis;
    this.#unlocked = judge.fields.filter(({ locked }) => !locked);
  }

  /** The existing client after the row. */
  merge(id: string, client: ClientRecord, row: ClientRow, policy: MergePolicy): AppliedRow {
    const before = profileOf(client);
    const profile = applyRow(before, row, policy);
    const consents = consentsAfter(client.consents, row, this.#legalBasis);
    const changes = [
      ...profileChanges(before, profile),
      ...consentChanges(client.consents, consents),
    ];
    const candidate = { id, before, after: profile };
    return { profile, consents, changes, isWritten: changes.length > 0, candidate };
  }

  /** The new client that the row makes; `id` is null while it has none. */
  create(id: string | null, row: ClientRow): AppliedRow {
    // A new client has no earlier values, so the merge policy makes no difference.
    const applied = applyRow(null, row, 'update');
    const profile = { ...applied, custom: withDefaults(applied.custom, this.#unlocked) };
    const consents = consentsAfter(null, row, this.#legalBasis);
    const candidate = { id, before: null, after: profile };
    return { profile, consents, changes: [], isWritten: true, candidate };
  }
}

/** Changes of consents, with paths such as `consents.email`. */
function consentChanges(
  before: ClientRecord['consents'],
  after: ClientRecord['consents'],
): FieldChange[] {
  const channels = new Set([...Object.keys(before), ...Object.keys(after)]);
  return ([...channels] as (keyof ClientRecord['consents'])[])
    .map((channel) => ({
      field: `consents.${channel}`,
      before: before[channel] ?? null,
      after: after[channel] ?? null,
    }))
    .filter((change) => change.before !== change.after);
}
