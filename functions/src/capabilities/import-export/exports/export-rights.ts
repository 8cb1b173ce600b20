import type { FieldIssue } from '@clientele/contracts/field-issue';
import type {
  ExportDefinition,
  ExportManifest,
} from '@clientele/contracts/import-export/export-job';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import { roleHasPermission } from '@clientele/contracts/roles';
import { type ExportColumn, exportColumns } from '@clientele/domain/import-export/export-columns';
import type { CallingMember } from '../../../platform/calling-member.ts';
import { RECORD_EXPORT } from '../../../platform/record-export-participant.ts';
import type { SlotReader } from '../../../platform/slot.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import type { MembershipService } from '../../organizations/membership.service.ts';

interface Dependencies {
  schemas: FieldSchemaService;
  memberships: MembershipService;
  slots: SlotReader;
}

/** A record with an export definition: an export or a schedule. */
interface Defined {
  definition: ExportDefinition;
  manifest?: ExportManifest | null;
}

/** The one place that decides who may export what, for requests, schedules and links alike. */
export class ExportRights {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Checks what is to be exported.
   * @throws ProblemError `permission.denied` for an audit log that the member may not export,
   * `request.invalid` for columns or a selection that make no sense to them.
   */
  async assertDefinition(
    member: CallingMember,
    definition: ExportDefinition,
    path = '',
  ): Promise<void> {
    const { entity, selection, format } = definition;
    assertOrProblem(
      entity !== 'auditEntries' || roleHasPermission(member.role, 'audit.read'),
      'permission.denied',
    );
    const issues: FieldIssue[] = [];
    const prefix = path === '' ? '' : `${path}.`;
    if ((entity === 'clients') === (selection.type === 'period')) {
      issues.push({ path: `${prefix}selection`, code: 'export.selection_unsuited' });
    }
    if (format === 'vcard' && entity !== 'clients') {
      issues.push({ path: `${prefix}format`, code: 'export.format_unsuited' });
    }
    const allowedKeys = new Set((await this.columnsOf(member, entity)).map(({ key }) => key));
    for (const [at, column] of definition.columns.entries()) {
      const repeated = definition.columns.indexOf(column) !== at;
      if (!allowedKeys.has(column) || repeated) {
        issues.push({ path: `${prefix}columns.${at}`, code: 'export.column_unknown' });
      }
    }
    if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
    const parts = this.#of.slots.all(RECORD_EXPORT);
    const participant = parts.find((part) => part.entity === entity);
    await participant?.assertSelection(member, selection);
  }

  /** The columns of an entity that the member may export. */
  async columnsOf(
    member: CallingMember,
    entity: ExportDefinition['entity'],
  ): Promise<ExportColumn[]> {
    const gate = await this.#of.schemas.gateOf(member);
    return exportColumns(entity, gate.fields);
  }

  /**
   * The person for whom an export runs, with the rights that they have now.
   * @throws ProblemError `permission.denied` when they may not export this any more.
   */
  async memberOf(
    organizationId: string,
    by: CallingMember['actor'],
    definition: ExportDefinition,
  ): Promise<CallingMember> {
    const may = await this.#of.memberships.assertStillMay(organizationId, by, 'clients.export');
    const member = { ...may, source: 'app' as const };
    await this.assertMayHave(member, definition);
    return member;
  }

  /** The record without conditions and columns that the member may not know of. */
  async within<Found extends { data: Defined }>(
    member: CallingMember,
    exportJob: Found,
  ): Promise<Found> {
    const { definition } = exportJob.data;
    const mayHave = await this.assertMayHave(member, definition).then(
      () => true,
      () => false,
    );
    if (mayHave) return exportJob;
    const allowedKeys = new Set(
      (await this.columnsOf(member, definition.entity)).map(({ key }) => key),
    );
    const { selection } = definition;
    const shown =
      selection.type === 'filter'
        ? { type: 'filter' as const, lifecycle: selection.lifecycle }
        : selection;
    const knownOf = (columns: readonly string[]) =>
      columns.filter((column) => allowedKeys.has(column));
    const columns = knownOf(definition.columns);
    const manifest = exportJob.data.manifest && {
      ...exportJob.data.manifest,
      columns: knownOf(exportJob.data.manifest.columns),
    };
    const shownDefinition = { ...definition, selection: shown, columns };
    return {
      ...exportJob,
      data: { ...exportJob.data, ...(manifest && { manifest }), definition: shownDefinition },
    };
  }

  /**
   * @throws ProblemError `permission.denied` when the member may not see everything that the
   * definition exports.
   */
  async assertMayHave(member: CallingMember, definition: ExportDefinition): Promise<void> {
    try {
      await this.assertDefinition(member, definition);
    } catch (error) {
      const isRefusal = error instanceof ProblemError && error.code === 'request.invalid';
      throw isRefusal ? new ProblemError('permission.denied') : error;
    }
  }
}
