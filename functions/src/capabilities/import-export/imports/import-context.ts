import type { FieldIssue } from '@clientele/contracts/field-issue';
import type {
  ImportEntity,
  ImportSettings,
} from '@clientele/contracts/import-export/import-settings';
import { ProblemError } from '@clientele/contracts/problem';
import type { Cell } from '@clientele/domain/import-export/cell';
import type { ClientRow, RecordRow, RowContext } from '@clientele/domain/import-export/file-row';
import type { ImportTarget } from '@clientele/domain/import-export/import-target';
import { importTargets } from '@clientele/domain/import-export/import-targets';
import { clientRowReader, recordRowReader } from '@clientele/domain/import-export/read-row';
import { settingsIssues } from '@clientele/domain/import-export/settings-issues';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import type { MembershipService } from '../../organizations/membership.service.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { CheckedWith, ImportRecord } from './import.record.ts';

interface Dependencies {
  schemas: FieldSchemaService;
  organizations: OrganizationService;
  memberships: MembershipService;
}

/**
 * Readers that turn the cells of a row into a client or a record, for the member who runs the
 * import.
 */
export interface RowReaders {
  client(cells: readonly Cell[]): ClientRow;
  record(cells: readonly Cell[]): RecordRow;
}

/**
 * Issues that a further mapping of columns can mend; settings with them can be saved, but not run.
 */
const UNFINISHED: readonly FieldIssue['code'][] = [
  'import.identity_unmapped',
  'import.client_unmapped',
  'import.target_required',
];

/** Provides what reading rows needs: the organisation's settings, its fields and its members. */
export class ImportContexts {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** The targets of columns that the member may write. */
  async targetsOf(
    member: Pick<CallingMember, 'organizationId' | 'role'>,
    entity: ImportEntity,
  ): Promise<ImportTarget[]> {
    const gate = await this.#of.schemas.gateOf(member);
    return importTargets(entity, gate.fields);
  }

  /** What a check depends on in addition to the file. */
  async checkedWith(member: Pick<CallingMember, 'organizationId' | 'role'>): Promise<CheckedWith> {
    const { revision } = await this.#of.schemas.schemaOf(member.organizationId);
    return { revision, role: member.role };
  }

  /**
   * Whether the member may see the rows of the file: its uploader, and members who may write all
   * its targets.
   */
  async maySeeRows(
    member: CallingMember,
    job: Pick<ImportRecord, 'entity' | 'settings' | 'columns' | 'createdBy'>,
  ): Promise<boolean> {
    if (job.createdBy.id === member.id) return true;
    const issues = await this.issuesOf(member, job);
    return issues.every(({ code }) => code !== 'import.target_unknown');
  }

  async readersOf(
    member: Pick<CallingMember, 'organizationId' | 'role'>,
    { entity, reading, settings }: Pick<ImportRecord, 'entity' | 'reading' | 'settings'>,
  ): Promise<RowReaders> {
    const targets = await this.targetsOf(member, entity);
    const context = await this.#rowContextOf(member);
    return entity === 'clients'
      ? { client: clientRowReader(reading, settings, targets, context), record: unreachable }
      : {
          client: unreachable,
          record: recordRowReader(entity, reading, settings, targets, context),
        };
  }

  /**
   * @throws ProblemError `request.invalid` for settings that cannot be saved or, when `finished`,
   * cannot run.
   */
  async assertSettings(
    member: Pick<CallingMember, 'organizationId' | 'role'>,
    { entity, settings, columns }: Pick<ImportRecord, 'entity' | 'settings' | 'columns'>,
    options: { finished: boolean },
  ): Promise<void> {
    const allIssues = await this.issuesOf(member, { entity, settings, columns });
    const issues = options.finished
      ? allIssues
      : allIssues.filter(({ code }) => !UNFINISHED.includes(code));
    if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
  }

  async issuesOf(
    member: Pick<CallingMember, 'organizationId' | 'role'>,
    {
      entity,
      settings,
      columns,
    }: { entity: ImportEntity; settings: ImportSettings; columns: readonly unknown[] },
  ): Promise<FieldIssue[]> {
    const targets = await this.targetsOf(member, entity);
    return settingsIssues(entity, settings, columns.length, targets);
  }

  /**
   * The person for whom the import runs, with the rights that they have now.
   * @throws ProblemError `permission.denied` when they may not import any more.
   */
  async memberOf(organizationId: string, by: CallingMember['actor']): Promise<CallingMember> {
    const member = await this.#of.memberships.assertStillMay(organizationId, by, 'clients.import');
    return { ...member, source: 'import' };
  }

  async #rowContextOf(member: Pick<CallingMember, 'organizationId' | 'role'>): Promise<RowContext> {
    const { organizationId } = member;
    const [context, members, gate] = await Promise.all([
      this.#of.organizations.valueContextOf(organizationId),
      this.#of.memberships.listActive(organizationId),
      this.#of.schemas.gateOf(member),
    ]);
    return { ...context, fields: gate.fields, members };
  }
}

function unreachable(): never {
  throw new Error('rows of another kind');
}
