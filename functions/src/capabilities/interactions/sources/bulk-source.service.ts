import type { FieldIssue } from '@clientele/contracts/field-issue';
import { parseInput } from '@clientele/contracts/validation';
import type { CallingMember } from '../../../platform/calling-member.ts';
import { retryStale } from '../../../platform/commit.ts';
import type {
  ImportOutcome,
  RecordImportParticipant,
} from '../../../platform/record-import-participant.ts';
import { idOfExternal } from './source.record.ts';
import { SourceService } from './source.service.ts';
import type { Source, SourceContent } from './source.type.ts';

/** Records created in one commit: well within Firestore's limits. */
const CREATES_IN_COMMIT = 250;

interface Item<Input, Content> {
  index: number;
  input: Input;
  content: Content;
}

/**
 * Creates appointments or purchases by the hundred: what a till stored while offline, or rows of a
 * file.
 */
export class BulkSourceService<
    Input extends SourceContent & { externalId: string | null },
    Update,
    Content extends SourceContent,
  >
  extends SourceService<Input, Update, Content>
  implements RecordImportParticipant<CallingMember>
{
  get entity() {
    return this.type.entity;
  }

  /** The outcomes that `createMany` would have, without creating anything. */
  async judgeMany(member: CallingMember, items: readonly unknown[]): Promise<ImportOutcome[]> {
    const { organizationId } = member;
    const { outcomes, readable } = this.#read(items);
    const usable = await this.#usableOf(organizationId, readable);
    const fingerprints = await this.#knownOf(organizationId, readable);
    for (const { index, input, content } of readable) {
      const candidate = this.candidate(member, input, content);
      const before = input.externalId === null ? undefined : fingerprints.get(candidate.id);
      if (before === undefined) {
        const issues = await this.of.judge.issuesOf(organizationId, content, null, usable);
        outcomes[index] = issues.length > 0 ? rejected(issues) : created(candidate);
        if (issues.length === 0) fingerprints.set(candidate.id, candidate.data.fingerprint);
      } else outcomes[index] = repeated(candidate, before);
    }
    return outcomes;
  }

  /** Deletes records that are still at version 1. @returns the ids of the others. */
  async removeMany(member: CallingMember, ids: readonly string[]): Promise<string[]> {
    const { organizationId } = member;
    const stored = await this.type.model.findPushed(organizationId, ids);
    const keptIds: string[] = [];
    for (const [id, record] of stored) {
      if (record === 'deleted') continue;
      if (record.data.version > 1) keptIds.push(id);
      else await this.delete(member, id, record.data.version, { again: true });
    }
    return keptIds;
  }

  /** Creates each acceptable record by itself. Outcomes come in the order of the items. */
  async createMany(member: CallingMember, items: readonly unknown[]): Promise<ImportOutcome[]> {
    const { outcomes, readable } = this.#read(items);
    const usable = await this.#usableOf(member.organizationId, readable);
    for (let start = 0; start < readable.length; start += CREATES_IN_COMMIT) {
      const batch = readable.slice(start, start + CREATES_IN_COMMIT);
      for (const [index, outcome] of await this.#createSome(member, batch, usable)) {
        outcomes[index] = outcome;
      }
    }
    return outcomes;
  }

  #read(items: readonly unknown[]) {
    const outcomes = new Array<ImportOutcome>(items.length);
    const readable: Item<Input, Content>[] = [];
    for (const [index, item] of items.entries()) {
      const parsed = parseInput(this.type.schema, item);
      if (parsed.ok) {
        const content = this.type.normalize(parsed.value);
        readable.push({ index, input: parsed.value, content });
      } else outcomes[index] = rejected(parsed.issues);
    }
    return { outcomes, readable };
  }

  #usableOf(organizationId: string, items: readonly Item<Input, Content>[]) {
    const ids = items.map(({ content }) => content.clientId);
    return this.of.clients.findUsable(organizationId, ids);
  }

  /**
   * Creates the records that do not exist yet in one commit; when someone pushes the same ones
   * meanwhile, it is tried again.
   */
  async #createSome(
    member: CallingMember,
    items: readonly Item<Input, Content>[],
    usable: ReadonlyMap<string, unknown>,
  ): Promise<Map<number, ImportOutcome>> {
    const { organizationId } = member;
    return retryStale(async () => {
      const fingerprints = await this.#knownOf(organizationId, items);
      const outcomes = new Map<number, ImportOutcome>();
      const commit = this.of.database.newCommit();
      for (const { index, input, content } of items) {
        const candidate = this.candidate(member, input, content);
        const before = input.externalId === null ? undefined : fingerprints.get(candidate.id);
        if (before === undefined) {
          const issues = await this.of.judge.issuesOf(organizationId, content, null, usable);
          outcomes.set(index, issues.length > 0 ? rejected(issues) : created(candidate));
          if (issues.length > 0) continue;
          fingerprints.set(candidate.id, candidate.data.fingerprint);
          this.type.model.stageCreate(commit, organizationId, candidate.id, candidate.data);
        } else outcomes.set(index, repeated(candidate, before));
      }
      if (commit.size > 0) this.stageActivity(commit, member, 'bulk');
      await commit.run();
      return outcomes;
    });
  }

  /**
   * Fingerprints of records with these external ids that were pushed before, by id; null for those
   * deleted since.
   */
  async #knownOf(
    organizationId: string,
    items: readonly Item<Input, Content>[],
  ): Promise<Map<string, string | null>> {
    const ids = items.flatMap(({ input: { externalId } }) =>
      externalId === null ? [] : [idOfExternal(externalId)],
    );
    const distinct = [...new Set(ids)];
    const pushed = await this.type.model.findPushed(organizationId, distinct);
    return new Map(
      [...pushed].map(([id, record]) => [
        id,
        record === 'deleted' ? null : record.data.fingerprint,
      ]),
    );
  }
}

function created({ id }: Source<unknown>): ImportOutcome {
  return { result: 'created', id, issues: [] };
}

/**
 * The outcome for an external id that exists: `unchanged` for the same content, rejected for
 * another record.
 */
function repeated<Content extends SourceContent>(
  { id, data }: Source<Content>,
  before: string | null,
): ImportOutcome {
  if (before === data.fingerprint) return { result: 'unchanged', id, issues: [] };
  const code = before === null ? 'external_id.deleted' : 'external_id.taken';
  return rejected([{ path: 'externalId', code }]);
}

function rejected(issues: FieldIssue[]): ImportOutcome {
  return { result: 'rejected', id: null, issues };
}
