import type { FieldIssue } from '@clientele/contracts/field-issue';
import type { MatchKey, MatchRule } from '@clientele/contracts/import-export/import-settings';
import type { CellIssue, ClientRow } from '@clientele/domain/import-export/file-row';
import { matchScore, type RowKey, rowKeysOf } from '@clientele/domain/import-export/match';
import { foldText } from '@clientele/domain/text/fold';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { ClientImportService } from '../../clients/files/client-import.service.ts';
import type { ClientMatcher } from '../../clients/files/client-match.service.ts';
import type { ClientRowApplier } from '../../clients/files/client-row-applier.ts';
import { NOTHING_LOOKED_UP, type Surroundings } from '../../clients/record/client-surroundings.ts';
import type { CheckedWith, ImportRecord } from './import.record.ts';
import type { RowReaders } from './import-context.ts';
import type { CheckedRow } from './import-files.ts';
import { KeyIndex, tagOf } from './key-index.ts';
import type { RowJudge, RowToJudge } from './row-judge.ts';

type Client =
  Awaited<ReturnType<ClientMatcher['find']>> extends Map<string, (infer One)[]> ? One : never;

interface Opened {
  member: CallingMember;
  data: Pick<ImportRecord, 'settings'>;
  openedAt: Date;
  checkedWith: CheckedWith;
  readers: RowReaders;
  matcher: ClientMatcher;
  clientImports: ClientImportService;
}

/** A row in the course of judging: what was read, and step by step what was found. */
interface Row extends RowToJudge {
  client: ClientRow;
  keys: RowKey[];
  issues: CellIssue[];
  /** Keys of its unique values, as reservations name them. */
  uniqueKeys: string[];
}

/** Keys that families share: these alone do not make two names one person. */
const SHARED_BY_FAMILIES: readonly MatchKey[] = ['email', 'phone'];

/** What becomes of a row, before its values are checked. */
type Plan =
  | { kind: 'reject' }
  | { kind: 'duplicate'; match: NonNullable<CheckedRow['match']> }
  | { kind: 'create'; match: CheckedRow['match'] }
  | {
      kind: 'merge';
      match: NonNullable<CheckedRow['match']>;
      client: Client;
      policy: 'update' | 'fillBlanks';
    };

/**
 * Judges rows that are clients. A key of an earlier row makes a duplicate within the file; of keys
 * that existing clients have, the surest one's policy decides what becomes of the row.
 */
export class ClientRowJudge implements RowJudge {
  readonly openedAt: Date;
  readonly checkedWith: CheckedWith;
  readonly #of: Opened;
  readonly #applier: ClientRowApplier;
  readonly #policies: ReadonlyMap<MatchKey, MatchRule['policy']>;
  readonly #earlier = new KeyIndex();

  private constructor(opened: Opened, applier: ClientRowApplier) {
    this.#of = opened;
    this.openedAt = opened.openedAt;
    this.checkedWith = opened.checkedWith;
    this.#applier = applier;
    const { matching } = opened.data.settings;
    this.#policies = new Map(matching.map(({ key, policy }) => [key, policy]));
  }

  static async open(opened: Opened): Promise<ClientRowJudge> {
    const { legalBasis } = opened.data.settings;
    const applier = await opened.clientImports.applierFor(opened.member, legalBasis);
    return new ClientRowJudge(opened, applier);
  }

  async judge(rows: readonly RowToJudge[]): Promise<CheckedRow[]> {
    const read = rows.map((row): Row => {
      const client = this.#of.readers.client(row.cells);
      const keys = rowKeysOf(client, [...this.#policies.keys()]);
      return { ...row, client, keys, issues: client.issues, uniqueKeys: [] };
    });
    const sought = read.filter(({ issues }) => issues.length === 0);
    const clientsByKey = await this.#of.matcher.find(
      sought.flatMap(({ keys }) => keys.map(({ value }) => value)),
    );
    const surroundings = await this.#surroundings(sought);
    return read.map((row) => {
      const plan = this.#planOf(row, clientsByKey);
      const checked = this.#checked(row, plan, surroundings);
      if (checked.outcome !== 'rejected') this.#remember(row, checked);
      return checked;
    });
  }

  #planOf(row: Row, clientsByKey: ReadonlyMap<string, Client[]>): Plan {
    if (row.issues.length > 0) return { kind: 'reject' };
    const inFile = row.decision === 'create' ? null : this.#earlierRow(row);
    if (inFile !== null) return { kind: 'duplicate', match: inFile };
    let relative: CheckedRow['match'] = null;
    for (const { key, value } of row.keys) {
      const sharing = clientsByKey.get(value);
      if (!sharing?.length) continue;
      const match = matchOf(row, sharing, clientsByKey);
      const clients = sharing.filter((client) => isSamePerson(key, row.client, client));
      if (clients.length === 0) {
        relative ??= match;
        continue;
      }
      const policy = this.#policies.get(key);
      if (policy === 'create' || row.decision === 'create') return { kind: 'create', match };
      const [client, another] = clients;
      const isClear = client !== undefined && another === undefined;
      if (policy === 'skip' || row.decision === 'skip' || !isClear) {
        return { kind: 'duplicate', match };
      }
      const sameClient = this.#earlier.find(`client:${client.id}`);
      if (sameClient !== null) return { kind: 'duplicate', match: { ...match, row: sameClient } };
      return { kind: 'merge', match, client, policy: policy ?? 'update' };
    }
    return { kind: 'create', match: relative };
  }

  /** An earlier row that is the same client by a key whose policy does not say otherwise. */
  #earlierRow(row: Row): NonNullable<CheckedRow['match']> | null {
    const name = nameTag(row.client);
    const shared = row.keys.flatMap(({ key, value }) => {
      const earlier = this.#policies.get(key) === 'create' ? null : this.#earlier.findTagged(value);
      if (earlier === null) return [];
      const isRelative =
        SHARED_BY_FAMILIES.includes(key) && name !== 0 && earlier.tag !== 0 && name !== earlier.tag;
      return isRelative ? [] : [{ key, earlier: earlier.row }];
    });
    const [first] = shared;
    if (!first) return null;
    const reasons = shared.filter(({ earlier }) => earlier === first.earlier).map(({ key }) => key);
    return { reasons, score: matchScore(reasons), clientIds: [], row: first.earlier };
  }

  #checked(row: Row, plan: Plan, surroundings: Surroundings): CheckedRow {
    const base = {
      row: row.row,
      cells: row.cells,
      corrected: row.corrected,
      decision: row.decision,
      client: row.client,
      record: null,
      clientId: null,
      policy: 'update' as const,
      match: null,
      changes: [],
      issues: row.issues,
    };
    if (plan.kind === 'reject') return { ...base, outcome: 'rejected', client: null };
    if (plan.kind === 'duplicate') return { ...base, outcome: 'duplicate', match: plan.match };
    if (plan.kind === 'create' && row.decision === 'skip') {
      return { ...base, outcome: 'unchanged', match: plan.match };
    }
    const merged = plan.kind === 'merge' ? plan : null;
    const policy = merged?.policy ?? 'update';
    const applied = merged
      ? this.#applier.merge(merged.client.id, merged.client.data, row.client, policy)
      : this.#applier.create(null, row.client);
    const issues = applied.isWritten
      ? this.#applier.judge.issuesOf(applied.candidate, surroundings)
      : [];
    if (issues.length > 0) {
      return {
        ...base,
        outcome: 'rejected',
        client: null,
        match: plan.match,
        issues: placed(issues),
      };
    }
    const { changes, isWritten } = applied;
    if (!merged) return { ...base, outcome: 'created', match: plan.match };
    const outcome = isWritten ? 'updated' : 'unchanged';
    return { ...base, outcome, match: plan.match, clientId: merged.client.id, policy, changes };
  }

  /** Notes a row for comparison with later ones: rows that become a client or are one. */
  #remember(row: Row, { outcome, clientId, decision }: CheckedRow): void {
    if (outcome === 'duplicate' || decision === 'skip') return;
    const name = nameTag(row.client);
    for (const { value } of row.keys) this.#earlier.add(value, row.row, name);
    for (const key of row.uniqueKeys) this.#earlier.add(`unique:${key}`, row.row);
    if (clientId !== null) this.#earlier.add(`client:${clientId}`, row.row);
  }

  /** What judging the rows needs to know of other clients. */
  async #surroundings(rows: readonly Row[]): Promise<Surroundings> {
    const { judge } = this.#applier;
    if (!judge.looksElsewhere) return NOTHING_LOOKED_UP;
    const candidates = rows.map((row) => this.#applier.create(null, row.client).candidate);
    for (const [at, { after }] of candidates.entries()) {
      (rows[at] as Row).uniqueKeys = judge.uniqueKeysOf(after);
    }
    const { isThere, holders } = await judge.lookUp(candidates, { links: 'ask' });
    return {
      isThere,
      // When no client holds the value, an earlier row of the file may have taken it.
      isTaken: (value, clientId) =>
        holders.isTaken(value, clientId) ||
        (holders.holderOf(value) === null &&
          this.#earlier.find(`unique:${judge.uniqueKeyOf(value)}`) !== null),
    };
  }
}

function placed(issues: readonly FieldIssue[]): CellIssue[] {
  return issues.map((issue) => ({ ...issue, column: null }));
}

/** Why these clients may be the row: every key that they share with it. */
function matchOf(
  row: Row,
  clients: readonly Stored<unknown>[],
  clientsByKey: ReadonlyMap<string, Client[]>,
): NonNullable<CheckedRow['match']> {
  const ids = new Set(clients.map(({ id }) => id));
  const reasons = row.keys
    .filter(({ value }) => clientsByKey.get(value)?.some(({ id }) => ids.has(id)))
    .map(({ key }) => key);
  return { reasons, score: matchScore(reasons), clientIds: [...ids].slice(0, 5), row: null };
}

/** Whether a key that families share points to the same person, by the first names. */
function isSamePerson(key: MatchKey, { patch }: ClientRow, { data }: Client): boolean {
  if (!SHARED_BY_FAMILIES.includes(key)) return true;
  const [rowName, clientName] = [patch.firstName, data.firstName].map(firstWord);
  if (!rowName || !clientName) return true;
  // An initial stands for the whole name.
  return rowName.startsWith(clientName) || clientName.startsWith(rowName);
}

function firstWord(name: string | null | undefined): string {
  return foldText(name ?? '').split(' ')[0] ?? '';
}

function nameTag({ patch }: ClientRow): number {
  return tagOf(firstWord(patch.firstName));
}
