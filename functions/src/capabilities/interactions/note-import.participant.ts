import { createHash } from 'node:crypto';
import { externalIdSchema } from '@clientele/contracts/external-id';
import {
  type CreateInteractionInput,
  createInteractionSchema,
} from '@clientele/contracts/interactions/interaction';
import { idSchema } from '@clientele/contracts/primitives';
import { parseInput } from '@clientele/contracts/validation';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { ActivityModel } from '../../platform/change-log.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type {
  ImportOutcome,
  RecordImportParticipant,
} from '../../platform/record-import-participant.ts';
import type { ClientService } from '../clients/record/client.service.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import type { InteractionModel } from './entries/interaction.model.ts';
import type { InteractionRecord } from './entries/interaction.record.ts';
import { completeInteraction } from './entries/interaction.rules.ts';
import { judgeManual, newManualState } from './timeline/manual-interaction.ts';

const itemSchema = createInteractionSchema.extend({
  clientId: idSchema,
  externalId: externalIdSchema,
});

interface Dependencies {
  database: Database;
  clock: Clock;
  clients: ClientService;
  organizations: OrganizationService;
  interactions: InteractionModel;
  activities: ActivityModel;
}

interface Judged {
  outcomes: ImportOutcome[];
  fresh: { id: string; data: InteractionRecord }[];
}

/** Imports notes, calls and visits from a file, as entries written by hand. */
export class NoteImportParticipant implements RecordImportParticipant<CallingMember> {
  readonly entity = 'note';
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async judgeMany(member: CallingMember, items: readonly unknown[]): Promise<ImportOutcome[]> {
    return (await this.#judge(member, items)).outcomes;
  }

  async createMany(member: CallingMember, items: readonly unknown[]): Promise<ImportOutcome[]> {
    const { organizationId } = member;
    const { outcomes, fresh } = await this.#judge(member, items);
    const commit = this.#of.database.newCommit();
    for (const { id, data } of fresh) {
      this.#of.interactions.stageCreate(commit, organizationId, id, data);
    }
    const clientIds = new Set(fresh.map(({ data }) => data.clientId));
    const [only] = clientIds;
    // A chunk about one client notifies the page that shows it; for several clients the end of the
    // import does.
    if (only && clientIds.size === 1) {
      this.#of.activities.stage(commit, organizationId, {
        kind: 'interactions.changed',
        entityId: only,
        by: member.id,
        at: this.#of.clock.now(),
      });
    }
    await commit.run();
    return outcomes;
  }

  async removeMany(member: CallingMember, ids: readonly string[]): Promise<string[]> {
    const { organizationId } = member;
    const notes = await this.#of.interactions.findMany(organizationId, ids);
    const commit = this.#of.database.newCommit();
    const untouched = notes.filter(({ data }) => data.version === 1);
    for (const note of untouched) this.#of.interactions.stageDelete(commit, organizationId, note);
    await commit.run();
    return notes.filter((note) => !untouched.includes(note)).map(({ id }) => id);
  }

  async #judge(member: CallingMember, items: readonly unknown[]): Promise<Judged> {
    const { organizationId } = member;
    const parsed = items.map((item) => parseInput(itemSchema, item));
    const readable = parsed.flatMap((item) => (item.ok ? [item.value] : []));
    const [usable, existingNotes, rules] = await Promise.all([
      this.#of.clients.findUsable(
        organizationId,
        readable.map(({ clientId }) => clientId),
      ),
      this.#of.interactions.findMany(organizationId, [
        ...new Set(readable.map(({ externalId }) => idOf(externalId))),
      ]),
      this.#of.organizations.countingRulesOf(organizationId),
    ]);
    const contentById = new Map(existingNotes.map(({ id, data }) => [id, comparedContent(data)]));
    const fresh: Judged['fresh'] = [];
    const outcomes = parsed.map((item): ImportOutcome => {
      if (!item.ok) return { result: 'rejected', id: null, issues: item.issues };
      const { clientId, externalId, ...input } = item.value;
      const id = idOf(externalId);
      if (!usable.has(clientId)) {
        const issue = { path: 'clientId', code: 'client.unknown' as const };
        return { result: 'rejected', id: null, issues: [issue] };
      }
      const now = this.#of.clock.now();
      const state = newManualState(clientId, input as CreateInteractionInput, {
        by: member.actor,
        now,
      });
      const earlier = contentById.get(id);
      if (earlier !== undefined) {
        if (earlier === comparedContent(state)) return { result: 'unchanged', id, issues: [] };
        const issue = { path: 'externalId', code: 'external_id.taken' as const };
        return { result: 'rejected', id: null, issues: [issue] };
      }
      const issues = judgeManual(member, state, input as CreateInteractionInput, now);
      if (issues.length > 0) return { result: 'rejected', id: null, issues };
      contentById.set(id, comparedContent(state));
      fresh.push({ id, data: completeInteraction(state, rules) });
      return { result: 'created', id, issues: [] };
    });
    return { outcomes, fresh };
  }
}

/** The compared content of an entry, by which a repeated row is recognised. */
function comparedContent({
  clientId,
  type,
  at,
  title,
  body,
}: Pick<InteractionRecord, 'clientId' | 'type' | 'at' | 'title' | 'body'>): string {
  return JSON.stringify([clientId, type, at.getTime(), title, body]);
}

/** The entry id for an external id, so that the same row of the same file makes the same entry. */
function idOf(externalId: string): string {
  const hash = createHash('sha256').update(externalId).digest('hex');
  return `note_${hash.slice(0, 40)}`;
}
