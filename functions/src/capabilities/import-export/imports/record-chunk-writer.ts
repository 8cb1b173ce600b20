import type { SlotReader } from '../../../platform/slot.ts';
import type { ImportFiles } from './import-files.ts';
import { countUnwritten, type Results } from './import-results.ts';
import type { ImportReverter } from './import-reverter.ts';
import type { ImportStepContext } from './import-step.ts';
import { itemOf, participantOf } from './record-row-judge.ts';

interface Dependencies {
  importFiles: ImportFiles;
  reverter: ImportReverter;
  slots: SlotReader;
}

/** Writes the appointments, purchases or notes of a chunk of rows. */
export class RecordChunkWriter {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Writes a chunk. Which records belong to this import is written down before any is created, so
   * that undoing removes exactly these and nothing that existed before.
   * @returns the number of rows by result.
   */
  async write({ member, job, place }: ImportStepContext, chunk: number): Promise<Results> {
    const rows = await this.#of.importFiles.readChunk(place, chunk);
    const participant = participantOf(this.#of.slots, job.data.entity);
    const chosen = rows.filter(({ outcome, record }) => outcome === 'created' && record !== null);
    const own = await this.#of.reverter.ownRecords(member, job, chunk, async () => {
      const judged = await participant.judgeMany(
        member,
        chosen.map((row) => itemOf(job.id, row)),
      );
      return chosen.flatMap(({ row, clientId }, at) => {
        const outcome = judged[at];
        return outcome?.result === 'created' ? [{ row, clientId, id: outcome.id }] : [];
      });
    });
    const results = countUnwritten(rows);
    results.unchanged += chosen.length - own.rows.length;
    const chosenRows = chosen.filter(({ row }) => own.rows.includes(row));
    const outcomes = own.undone
      ? []
      : await participant.createMany(
          member,
          chosenRows.map((row) => itemOf(job.id, row)),
        );
    // A record that an earlier attempt at this chunk created is recognised, and counts as created.
    for (const { result } of outcomes) {
      results[result === 'rejected' ? 'rejected' : 'created'] += 1;
    }
    return results;
  }
}
