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

/** What a row makes of a client. */
export interface AppliedRow {
  profile: ClientProfile;
  consents: ClientRecord['consents'];
  /** What changes in a client that there is; empty for a new one. */
  changes: FieldChange[];
  /** Whether something is to be written; whether it may be is for the judge to say. */
  isWritten: boolean;
  candidate: Candidate;
}

/** Puts the rows of a file onto clients, with the judge of what they become. */
export class ClientRowApplier {
  readonly judge: ClientJudge;
  readonly #legalBasis: ImportLegalBasis | null;
  readonly #unlocked: ClientJudge['fields'];

  constructor(judge: ClientJudge, legalBasis: ImportLegalBasis | null) {
    this.judge = judge;
    this.#legalBasis = legalBasis;
    this.#unlocked = judge.fields.filter(({ locked }) => !locked);
  }

  /** What the row makes of a client that is there. */
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

  /** The new client that the row makes; `id` is null where it has none yet. */
  create(id: string | null, row: ClientRow): AppliedRow {
    // With no client before, no column stands in the way of another.
    const applied = applyRow(null, row, 'update');
    const profile = { ...applied, custom: withDefaults(applied.custom, this.#unlocked) };
    const consents = consentsAfter(null, row, this.#legalBasis);
    const candidate = { id, before: null, after: profile };
    return { profile, consents, changes: [], isWritten: true, candidate };
  }
}

/** What changes in the consents, named `consents.email` and so on. */
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
