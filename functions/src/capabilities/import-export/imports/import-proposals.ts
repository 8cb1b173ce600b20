import { createHash } from 'node:crypto';
import type { UpdateImportInput } from '@clientele/contracts/import-export/import-job';
import type { ImportEntity } from '@clientele/contracts/import-export/import-settings';
import { suggestSettings } from '@clientele/domain/import-export/suggest-settings';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type InspectedFile, inspectFile } from '../files/inspect-file.ts';
import type { ImportMemoryModel } from './import.model.ts';
import type { ImportRecord } from './import.record.ts';
import type { ImportContexts } from './import-context.ts';
import type { ImportFiles } from './import-files.ts';

interface Dependencies {
  clock: Clock;
  memories: ImportMemoryModel;
  contexts: ImportContexts;
  importFiles: ImportFiles;
}

/**
 * Proposes settings for a file: as the same headers were mapped the last time, or as the file
 * suggests.
 */
export class ImportProposals {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Reads the file with the chosen reading; when the table changes, a mapping is proposed again.
   */
  async readAnew(
    member: CallingMember,
    { id, data }: Stored<ImportRecord>,
    entity: ImportEntity,
    input: UpdateImportInput,
  ): Promise<Partial<ImportRecord>> {
    const { organizationId } = member;
    const bytes = await this.#of.importFiles.readSource(organizationId, id);
    const { country, format } = data.reading;
    const chosen = { ...data.reading, ...input.reading, format };
    const inspected = await inspectFile(bytes, { country, reading: chosen });
    const sameColumns = entity === data.entity && headerKeyOf(entity, inspected) === data.headerKey;
    const { sheets, columns, reading } = inspected;
    // Another header row or sheet is another table, so its columns are mapped again.
    const proposed = sameColumns ? { reading } : await this.propose(member, entity, inspected);
    return { ...proposed, reading, entity, sheets, columns };
  }

  /**
   * The mapping of the last file with the same headers, or else the one that headers and cells
   * suggest.
   */
  async propose(member: CallingMember, entity: ImportEntity, inspected: InspectedFile) {
    const { organizationId } = member;
    const headerKey = headerKeyOf(entity, inspected);
    const memory = await this.#of.memories.find(organizationId, headerKey);
    const { columns } = inspected;
    if (memory) {
      const { settings } = memory.data;
      const reading = { ...inspected.reading, ...memory.data.reading };
      const issues = await this.#of.contexts.issuesOf(member, { entity, settings, columns });
      if (issues.length === 0) return { headerKey, settings, reading, remembered: true };
    }
    const targets = await this.#of.contexts.targetsOf(member, entity);
    const { reading } = inspected;
    const settings = suggestSettings(entity, columns, targets, reading);
    return { headerKey, settings, reading, remembered: false };
  }

  /** Stores the mapping for the next file with the same headers. */
  async remember(organizationId: string, data: ImportRecord): Promise<void> {
    const { dateOrder, decimalMark, yesWords, noWords, country } = data.reading;
    const reading = { dateOrder, decimalMark, yesWords, noWords, country };
    const at = this.#of.clock.now();
    await this.#of.memories.save(organizationId, data.headerKey, {
      // The legal basis for writing to people has to be stated for each file again.
      settings: { ...data.settings, legalBasis: null },
      reading,
      at,
    });
  }
}

/** Whether the rows and columns of the file are at other places than before. */
export function isAnotherTable(before: ImportRecord, after: ImportRecord): boolean {
  const placeOf = ({ reading, entity, headerKey }: ImportRecord) =>
    JSON.stringify([
      reading.format,
      reading.encoding,
      reading.delimiter,
      reading.sheet,
      reading.headerRow,
      entity,
      headerKey,
    ]);
  return placeOf(before) !== placeOf(after);
}

function headerKeyOf(entity: ImportEntity, { columns }: Pick<InspectedFile, 'columns'>): string {
  const headers = JSON.stringify([entity, ...columns.map(({ header }) => header)]);
  return createHash('sha256').update(headers).digest('hex').slice(0, 40);
}
