import { finished } from 'node:stream/promises';
import type { ClientReference } from '@clientele/contracts/clients/client-reference';
import type { ExportDefinition } from '@clientele/contracts/import-export/export-job';
import type { ExportContext } from '@clientele/domain/import-export/cell-planner';
import { exportCells, exportHeader } from '@clientele/domain/import-export/export-cells';
import type { ExportColumn } from '@clientele/domain/import-export/export-columns';
import type {
  ExportableAuditEntry,
  ExportableClient,
} from '@clientele/domain/import-export/exportable';
import { vcardOf } from '@clientele/domain/import-export/vcard';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { FileStore } from '../../../platform/file-store.ts';
import {
  type ExportAsked,
  RECORD_EXPORT,
  type RecordExportParticipant,
} from '../../../platform/record-export-participant.ts';
import type { SlotReader } from '../../../platform/slot.ts';
import type { ClientService } from '../../clients/record/client.service.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import type { MembershipService } from '../../organizations/membership.service.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { WrittenFile } from '../files/table-writer.ts';
import { contentTypeOf, createTableWriter, createTextWriter } from '../files/write-table.ts';
import type { ExportRecord } from './export.record.ts';
import type { ExportRights } from './export-rights.ts';

/** Progress is written after this many rows. */
const ROWS_BETWEEN_PROGRESS = 3_000;
/** Names of clients kept in memory while their records are written. */
const NAMES_KEPT = 20_000;

export type Participant = RecordExportParticipant<CallingMember>;

interface Dependencies {
  files: FileStore;
  schemas: FieldSchemaService;
  organizations: OrganizationService;
  memberships: MembershipService;
  clients: ClientService;
  exportRights: ExportRights;
  slots: SlotReader;
}

/** Takes one record after the other. */
interface Sink {
  write(record: unknown): void | Promise<void>;
  end(): Promise<WrittenFile>;
}

/** Streams records from the database into a file in Storage; memory stays flat. */
export class ExportWriter {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async count(
    member: CallingMember,
    { entity }: ExportDefinition,
    request: ExportAsked,
  ): Promise<number | null> {
    return this.#participantOf(entity).count(member, request);
  }

  /**
   * Writes the file.
   * @returns null when `goOn` answered false; the caller then deletes what was written.
   */
  async write(
    member: CallingMember,
    job: Pick<ExportRecord, 'definition' | 'path'>,
    request: ExportAsked,
    goOn: (rows: number) => Promise<boolean>,
  ): Promise<WrittenFile | null> {
    const { definition, path } = job;
    const names = new Map<string, ClientReference>();
    const stream = this.#of.files.openWrite(path, contentTypeOf(definition.format));
    // A failing stream rejects the next write, and at the latest `end`.
    const closed = finished(stream).catch(() => undefined);
    const sink = await this.#sinkOf(member, definition, stream, names);
    let rows = 0;
    let reportedRows = 0;
    try {
      for await (const batch of this.#participantOf(definition.entity).stream(member, request)) {
        await this.#learnNames(member.organizationId, definition, batch, names);
        for (const record of batch) {
          const waiting = sink.write(record);
          if (waiting) await waiting;
        }
        rows += batch.length;
        if (rows - reportedRows < ROWS_BETWEEN_PROGRESS) continue;
        reportedRows = rows;
        if (!(await goOn(rows))) {
          stream.destroy();
          await closed;
          return null;
        }
      }
      return await sink.end();
    } catch (error) {
      stream.destroy();
      await closed;
      throw error;
    }
  }

  async #sinkOf(
    member: CallingMember,
    definition: ExportDefinition,
    stream: Parameters<typeof createTextWriter>[0],
    names: ReadonlyMap<string, ClientReference>,
  ): Promise<Sink> {
    const { entity, format } = definition;
    if (format === 'vcard') {
      const writer = createTextWriter(stream);
      return {
        write: (record) => writer.write(vcardOf(record as ExportableClient)),
        end: () => writer.end(),
      };
    }
    const columns = await this.#columnsOf(member, definition);
    const context = await this.#contextOf(member, definition, names);
    const cellsOf = exportCells(entity, columns, context) as (record: unknown) => never;
    const writer = createTableWriter(format, stream, {
      keys: columns.map(({ key }) => key),
      labels: exportHeader(columns, definition.language),
      kinds: columns.map(({ kind }) => kind),
    });
    const gate = await this.#of.schemas.gateOf(member);
    const shown = (record: unknown) => {
      if (entity !== 'auditEntries') return record;
      const entry = record as ExportableAuditEntry;
      return { ...entry, changes: gate.presentChanges(entry.changes) };
    };
    return {
      write: (record) => writer.write(cellsOf(shown(record))),
      end: () => writer.end(),
    };
  }

  async #columnsOf(member: CallingMember, definition: ExportDefinition): Promise<ExportColumn[]> {
    const columns = await this.#of.exportRights.columnsOf(member, definition.entity);
    return definition.columns.flatMap((key) => columns.find((column) => column.key === key) ?? []);
  }

  async #contextOf(
    member: CallingMember,
    { language, format }: ExportDefinition,
    clients: ReadonlyMap<string, ClientReference>,
  ): Promise<ExportContext> {
    const { organizationId } = member;
    const [settings, members] = await Promise.all([
      this.#of.organizations.valueContextOf(organizationId),
      this.#of.memberships.listActive(organizationId),
    ]);
    const counts = new Map<string, number>();
    for (const { displayName } of members) {
      counts.set(displayName, (counts.get(displayName) ?? 0) + 1);
    }
    const nameOf = ({ displayName, email }: (typeof members)[number]) =>
      displayName !== '' && counts.get(displayName) === 1 ? displayName : email;
    return {
      ...settings,
      language,
      format,
      members: new Map(members.map((member) => [member.id, nameOf(member)])),
      clients,
    };
  }

  /** Reads the names of the clients of some records: one read for each client, once. */
  async #learnNames(
    organizationId: string,
    { entity, columns }: ExportDefinition,
    batch: readonly unknown[],
    names: Map<string, ClientReference>,
  ): Promise<void> {
    const isNamed = columns.some((column) => column.startsWith('client.'));
    if (entity === 'clients' || entity === 'auditEntries' || !isNamed) return;
    const ids = (batch as { clientId: string }[]).map(({ clientId }) => clientId);
    const unknown = [...new Set(ids)].filter((id) => !names.has(id));
    if (unknown.length === 0) return;
    if (names.size + unknown.length > NAMES_KEPT) names.clear();
    const wanted = [...new Set(ids)].filter((id) => !names.has(id));
    const references = await this.#of.clients.referencesTo(organizationId, wanted);
    for (const [id, reference] of references) names.set(id, reference);
  }

  #participantOf(entity: ExportDefinition['entity']): Participant {
    const parts = this.#of.slots.all(RECORD_EXPORT);
    const participant = parts.find((part) => part.entity === entity);
    if (!participant) throw new Error(`nobody exports ${entity}`);
    return participant;
  }
}
