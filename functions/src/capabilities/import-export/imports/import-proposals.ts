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

/** What is proposed for a file: how it was mapped the last time, or what it suggests itself. */
export class ImportProposals {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** The file read as somebody chose; another table gets a mapping proposed. */
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
    // Another header row or sheet is another table: its columns are mapped anew.
    const proposed = sameColumns ? { reading } : await this.propose(member, entity, inspected);
    return { ...proposed, reading, entity, sheets, columns };
  }

  /** As the same headers were mapped the last time, else by what headers and cells suggest. */
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

  /** Keeps the mapping for the next file with the same headers. */
  async remember(organizationId: string, data: ImportRecord): Promise<void> {
    const { dateOrder, decimalMark, yesWords, noWords, country } = data.reading;
    const reading = { dateOrder, decimalMark, yesWords, noWords, country };
    const at = this.#of.clock.now();
    await this.#of.memories.save(organizationId, data.headerKey, {
      // On what ground people may be written to is stated for each file anew.
      settings: { ...data.settings, legalBasis: null },
      reading,
      at,
    });
  }
}

/** Whether rows and columns of the file are elsewhere than they were. */
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
