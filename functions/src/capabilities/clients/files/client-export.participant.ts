import {
  type ClientSelection,
  clientSelectionSchema,
} from '@clientele/contracts/clients/bulk-edit';
import type { ExportableClient } from '@clientele/domain/import-export/exportable';
import type { Stored } from '../../../platform/base-model.ts';
import type {
  ExportAsked,
  RecordExportParticipant,
} from '../../../platform/record-export-participant.ts';
import type { ListMember } from '../finding/client-asking.ts';
import { criteriaOf } from '../finding/client-criteria.ts';
import type { ClientListService } from '../finding/client-list.service.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ClientRecord } from '../record/client.record.ts';

const IDS_TOGETHER = 300;

interface Dependencies {
  clients: ClientModel;
  lists: ClientListService;
}

/** Exports clients: those named by id, or those that meet the criteria of a list. */
export class ClientExportParticipant implements RecordExportParticipant<ListMember, 'clients'> {
  readonly entity = 'clients';
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async assertSelection(member: ListMember, selection: ExportAsked['selection']): Promise<void> {
    if (selection.type === 'period') return;
    await this.#of.lists.assertSelection(member, selection);
  }

  async count(
    member: ListMember,
    { selection, changedSince }: ExportAsked,
  ): Promise<number | null> {
    const wanted = clientSelectionSchema.parse(selection);
    if (wanted.type === 'ids') return wanted.ids.length;
    if (changedSince !== null) return null;
    const { count, exact } = await this.#of.lists.count(member, criteriaOf(wanted));
    return exact ? count : null;
  }

  async *stream(
    member: ListMember,
    { selection, changedSince, fields }: ExportAsked,
  ): AsyncGenerator<ExportableClient[]> {
    const wanted = clientSelectionSchema.parse(selection);
    for await (const batch of this.#found(member, wanted, { changedSince, fields })) {
      yield batch.filter(({ data }) => data.purgingAt === null).map(exportable);
    }
  }

  async *#found(
    member: ListMember,
    selection: ClientSelection,
    request: Pick<ExportAsked, 'changedSince' | 'fields'>,
  ): AsyncGenerator<Stored<ClientRecord>[]> {
    if (selection.type !== 'ids') {
      for await (const batch of this.#of.lists.stream(member, criteriaOf(selection), request)) {
        await this.#of.lists.assertSelection(member, selection);
        yield batch;
      }
      return;
    }
    const ids = [...new Set(selection.ids)];
    for (let start = 0; start < ids.length; start += IDS_TOGETHER) {
      const chunk = ids.slice(start, start + IDS_TOGETHER);
      yield await this.#of.clients.findMany(member.organizationId, chunk);
    }
  }
}

function exportable({ id, data }: Stored<ClientRecord>): ExportableClient {
  return Object.assign(data, { id });
}
