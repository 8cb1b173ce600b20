import type { KeptRecord } from '@clientele/contracts/import-export/import-row';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { CursorCodec } from '../../../platform/cursor.ts';
import type { ClientService } from '../../clients/record/client.service.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import type { KeptRecordModel } from './import.model.ts';
import type { ImportRecordService } from './import-record.service.ts';

const KEPT_PAGE = 20;

interface Dependencies {
  cursors: CursorCodec;
  schemas: FieldSchemaService;
  clients: ClientService;
  keptRecords: KeptRecordModel;
  importRecords: ImportRecordService;
}

/** Lists what undoing an import left as it is, and why. */
export class KeptRecordService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** A page of the kept records, without fields that the member may not see. */
  async list(
    member: CallingMember,
    importId: string,
    page: { cursor?: string | undefined },
  ): Promise<{ items: KeptRecord[]; nextCursor: string | null }> {
    const { organizationId } = member;
    await this.#of.importRecords.get(organizationId, importId);
    const gate = await this.#of.schemas.gateOf(member);
    const shown = (fields: readonly string[]) =>
      gate
        .presentChanges(fields.map((field) => ({ field, before: null, after: null })))
        .map(({ field }) => field);
    const scope = ['kept records', organizationId, importId];
    const after = page.cursor ? this.#of.cursors.decode<number>(scope, page.cursor) : null;
    const batches = await this.#of.keptRecords.page(organizationId, importId, after, KEPT_PAGE);
    const records = batches.flatMap(({ data }) => data.records);
    const ids = records.flatMap(({ clientId }) => clientId ?? []);
    const names = await this.#of.clients.referencesTo(organizationId, ids);
    const last = batches.at(-1);
    return {
      items: records.map(({ clientId, row, reason, fields }) => ({
        client: (clientId && names.get(clientId)) || null,
        row,
        reason,
        fields: shown(fields),
      })),
      nextCursor:
        batches.length === KEPT_PAGE && last
          ? this.#of.cursors.encode(scope, last.data.chunk)
          : null,
    };
  }
}
