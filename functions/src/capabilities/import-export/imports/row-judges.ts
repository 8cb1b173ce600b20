import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { SlotReader } from '../../../platform/slot.ts';
import type { ClientImportService } from '../../clients/files/client-import.service.ts';
import type { ClientMatchService } from '../../clients/files/client-match.service.ts';
import { ClientRowJudge } from './client-row-judge.ts';
import type { ImportRecord } from './import.record.ts';
import type { ImportContexts } from './import-context.ts';
import { RecordRowJudge } from './record-row-judge.ts';
import type { RowJudge } from './row-judge.ts';

export interface JudgeDependencies {
  clock: Clock;
  contexts: ImportContexts;
  clientImports: ClientImportService;
  clientMatches: ClientMatchService;
  slots: SlotReader;
}

/** Opens the judge for the kind of records of an import. */
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
