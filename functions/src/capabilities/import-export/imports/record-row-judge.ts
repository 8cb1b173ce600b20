import type { FieldIssue } from '@clientele/contracts/field-issue';
import { type ImportEntity, MATCH_KEYS } from '@clientele/contracts/import-export/import-settings';
import type { CellIssue, RecordRow } from '@clientele/domain/import-export/file-row';
import { matchScore, rowKeysOf } from '@clientele/domain/import-export/match';
import type { CallingMember } from '../../../platform/calling-member.ts';
import {
  RECORD_IMPORT,
  type RecordImportParticipant,
} from '../../../platform/record-import-participant.ts';
import type { SlotReader } from '../../../platform/slot.ts';
import type { ClientMatcher } from '../../clients/files/client-match.service.ts';
import type { CheckedWith, ImportRecord } from './import.record.ts';
import type { RowReaders } from './import-context.ts';
import type { CheckedRow } from './import-files.ts';
import type { RowJudge, RowToJudge } from './row-judge.ts';

type Participant = RecordImportParticipant<CallingMember>;

const ENTITIES = { appointments: 'appointment', purchases: 'purchase', notes: 'note' } as const;

interface Opened {
  member: CallingMember;
  importId: string;
  data: Pick<ImportRecord, 'entity' | 'settings'>;
  openedAt: Date;
  checkedWith: CheckedWith;
  readers: RowReaders;
  matcher: ClientMatcher;
  slots: SlotReader;
}

/** Judges rows with records of clients: appointments, purchases, notes. */
export class RecordRowJudge implements RowJudge {
  readonly openedAt: Date;
  readonly checkedWith: CheckedWith;
  readonly #of: Opened;
  readonly #participant: Participant;

  constructor(opened: Opened) {
    this.#of = opened;
    this.openedAt = opened.openedAt;
    this.checkedWith = opened.checkedWith;
    this.#participant = participantOf(opened.slots, opened.data.entity);
  }

  async judge(rows: readonly RowToJudge[]): Promise<CheckedRow[]> {
    const read = rows.map((row) => ({ row, record: this.#of.readers.record(row.cells) }));
    const keysOf = ({ client }: RecordRow) => rowKeysOf(client, MATCH_KEYS);
    const clientsByKey = await this.#of.matcher.find(
      read.flatMap(({ record }) => keysOf(record).map(({ value }) => value)),
    );
    const checked = read.map(({ row, record }): CheckedRow => {
      const keys = keysOf(record);
      const surest = keys.find(({ value }) => clientsByKey.get(value)?.length);
      const clients = (surest && clientsByKey.get(surest.value)) ?? [];
      const issue = clientIssue(clients.length);
      const issues = [...record.issues, ...(issue ? [issue] : [])];
      const reasons = surest ? [surest.key] : [];
      const clientIds = clients.slice(0, 5).map(({ id }) => id);
      return {
        row: row.row,
        cells: row.cells,
        corrected: row.corrected,
        decision: row.decision,
        outcome: issues.length > 0 ? 'rejected' : 'created',
        match: surest ? { reasons, score: matchScore(reasons), clientIds, row: null } : null,
        clientId: clients[0]?.id ?? null,
        policy: 'update',
        client: null,
        record: issues.length > 0 ? null : { ...record.record, externalId: record.externalId },
        changes: [],
        issues,
      };
    });
    return this.#judged(checked);
  }

  /** Adds the judgement of the records' own capability, for rows that could be read. */
  async #judged(rows: readonly CheckedRow[]): Promise<CheckedRow[]> {
    const readable = rows.filter(
      ({ outcome, decision }) => outcome === 'created' && decision !== 'skip',
    );
    const outcomes = await this.#participant.judgeMany(
      this.#of.member,
      readable.map((row) => itemOf(this.#of.importId, row)),
    );
    const byRow = new Map(readable.map((row, at) => [row.row, outcomes[at]]));
    return rows.map((row) => {
      if (row.outcome === 'created' && row.decision === 'skip')
        return { ...row, outcome: 'unchanged' };
      const outcome = byRow.get(row.row);
      if (!outcome) return row;
      if (outcome.result === 'rejected') {
        return { ...row, outcome: 'rejected', record: null, issues: this.#placed(outcome.issues) };
      }
      return { ...row, outcome: outcome.result };
    });
  }

  #placed(issues: readonly FieldIssue[]): CellIssue[] {
    const { mapping } = this.#of.data.settings;
    return issues.map((issue) => {
      const target = issue.path.split('.')[0];
      const column =
        mapping.find((columnMapping) => columnMapping.target === target)?.column ?? null;
      return { ...issue, column };
    });
  }
}

/**
 * A record in the form its capability creates it, with its own external id or one made from import
 * and row.
 */
export function itemOf(importId: string, { row, clientId, record }: CheckedRow) {
  const externalId = (record?.externalId as string | null) ?? `import:${importId}:${row}`;
  return { ...record, clientId, externalId };
}

/**
 * The part of the capability that creates records of this kind.
 * @throws Error when there is none.
 */
export function participantOf(slots: SlotReader, entity: ImportEntity): Participant {
  const name = entity === 'clients' ? null : ENTITIES[entity];
  const participant = slots.all(RECORD_IMPORT).find((candidate) => candidate.entity === name);
  if (!participant) throw new Error(`nobody imports ${entity}`);
  return participant;
}

function clientIssue(clients: number): CellIssue | null {
  if (clients === 1) return null;
  const code = clients === 0 ? 'import.client_unknown' : 'import.client_ambiguous';
  return { path: 'clientId', code, column: null };
}
