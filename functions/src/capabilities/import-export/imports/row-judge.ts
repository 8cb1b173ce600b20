import type { RowDecision } from '@clientele/contracts/import-export/import-job';
import type { Cell } from '@clientele/domain/import-export/cell';
import type { CallingMember } from '../../../http/endpoint-request.ts';
import type { Stored } from '../../../platform/base-model.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { RecordImportParticipant } from '../../../platform/record-import-participant.ts';
import type { ClientImportService } from '../../clients/files/client-import.service.ts';
import type { ClientMatchService } from '../../clients/files/client-match.service.ts';
import { ClientRowJudge } from './client-row-judge.ts';
import type { CheckedWith, ImportRecord } from './import.record.ts';
import type { ImportContexts } from './import-context.ts';
import type { CheckedRow } from './import-files.ts';
import { RecordRowJudge } from './record-row-judge.ts';

/** A row of the file as it goes into the check. */
export interface RowToJudge {
  row: number;
  cells: Cell[];
  corrected: number[];
  decision: RowDecision | null;
}

/** Says of one row after the other of a file what becomes of it; remembers the rows before. */
export interface RowJudge {
  /** From when on somebody else's changes are not known to it. */
  readonly openedAt: Date;
  /** With which fields and rights it judges. */
  readonly checkedWith: CheckedWith;
  judge(rows: readonly RowToJudge[]): Promise<CheckedRow[]>;
}

export interface JudgeDependencies {
  clock: Clock;
  contexts: ImportContexts;
  clientImports: ClientImportService;
  clientMatches: ClientMatchService;
  importParticipants: readonly RecordImportParticipant<CallingMember>[];
}

/** Opens the judge that suits what an import brings. */
export class RowJudges {
  readonly #of: JudgeDependencies;

  constructor(dependencies: JudgeDependencies) {
    this.#of = dependencies;
  }

  async open(
    member: CallingMember,
    { id, data }: Pick<Stored<ImportRecord>, 'id' | 'data'>,
    rows: number,
  ): Promise<RowJudge> {
    const openedAt = this.#of.clock.now();
    const checkedWith = await this.#of.contexts.checkedWith(member);
    const readers = await this.#of.contexts.readersOf(member, data);
    const matcher = await this.#of.clientMatches.openMatcher(member.organizationId, rows);
    const opened = {
      ...this.#of,
      member,
      importId: id,
      data,
      openedAt,
      checkedWith,
      readers,
      matcher,
    };
    return data.entity === 'clients' ? ClientRowJudge.open(opened) : new RecordRowJudge(opened);
  }
}
