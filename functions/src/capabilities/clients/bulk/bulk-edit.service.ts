import type { BulkEditAction, CreateBulkEditInput } from '@clientele/contracts/clients/bulk-edit';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import { isEmptyValue } from '@clientele/domain/custom-fields/custom-value';
import { canReveal, isMasked } from '@clientele/domain/custom-fields/field-access';
import { customPath } from '@clientele/domain/custom-fields/field-types';
import { cleanText } from '@clientele/domain/text/fold';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { Clock } from '../../../platform/clock.ts';
import { StaleWriteError } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import type { TaskQueue } from '../../../platform/task-queue.ts';
import type { MembershipService } from '../../organizations/membership.service.ts';
import type { ClientListService } from '../finding/client-list.service.ts';
import type { ClientValuesService } from '../record/client-values.service.ts';
import { runBulkEdit } from '../work/client.jobs.ts';
import type { BulkEditModel, BulkEditRecord } from './bulk-edit.model.ts';
import { CHUNK_SIZE, chunkSizeFor, undoStatus } from './bulk-edit.rules.ts';

interface Dependencies {
  database: Database;
  clock: Clock;
  tasks: TaskQueue;
  bulkEdits: BulkEditModel;
  memberships: MembershipService;
  lists: ClientListService;
  values: ClientValuesService;
}

/** Starts, shows and undoes bulk edits; `BulkEditRunner` does the work. */
export class BulkEditService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Checks the action and the selection, stores the job and enqueues it.
   * @throws ProblemError `request.invalid` for an unknown assignee, a value that the field does not
   * accept, or a selection that makes no sense to the member.
   */
  async create(
    member: CallingMember,
    input: Pick<CreateBulkEditInput, 'selection'> & { action: BulkEditAction },
  ): Promise<Stored<BulkEditRecord>> {
    const { organizationId } = member;
    const action = await this.#cleanAction(member, input.action);
    if (action.type === 'assign' && action.assignedTo !== null) {
      const isMember = await this.#of.memberships.isActiveMember(organizationId, action.assignedTo);
      if (!isMember) {
        const issue = { path: 'action.assignedTo', code: 'client.assignee_unknown' as const };
        throw new ProblemError('request.invalid', { issues: [issue] });
      }
    }
    await this.#of.lists.assertSelection(member, input.selection);
    const id = this.#of.bulkEdits.newId(organizationId);
    const commit = this.#of.database.newCommit();
    this.#of.bulkEdits.stageCreate(commit, organizationId, id, {
      action,
      selection: input.selection,
      phase: 'selecting',
      status: 'queued',
      failureCode: null,
      chunkSize: await this.#chunkSizeFor(organizationId, action),
      selectionPosition: null,
      chunks: 0,
      chunksDone: 0,
      total: 0,
      changed: 0,
      unchanged: 0,
      refused: 0,
      restored: 0,
      skipped: 0,
      undoFailed: false,
      createdAt: this.#of.clock.now(),
      createdBy: member.actor,
      undoneBy: null,
      finishedAt: null,
    });
    await commit.run();
    await this.#of.tasks.enqueue(runBulkEdit, { organizationId, bulkEditId: id });
    return this.get(organizationId, id);
  }

  /** @throws ProblemError `bulk_edit.not_found`. */
  async get(organizationId: string, id: string): Promise<Stored<BulkEditRecord>> {
    const bulkEdit = await this.#of.bulkEdits.find(organizationId, id);
    assertOrProblem(bulkEdit, 'bulk_edit.not_found');
    return bulkEdit;
  }

  /**
   * As `get`, for showing it to a member.
   * @throws ProblemError `bulk_edit.not_found` also when it sets a field whose values the member
   * may not see.
   */
  async show(member: CallingMember, id: string): Promise<Stored<BulkEditRecord>> {
    const bulkEdit = await this.get(member.organizationId, id);
    const { action, createdBy } = bulkEdit.data;
    if (action.type === 'setField' && createdBy.id !== member.id) {
      const field = (await this.#of.values.gateOf(member)).find(action.field);
      assertOrProblem(field && !isMasked(field) && canReveal(field), 'bulk_edit.not_found');
    }
    return bulkEdit;
  }

  /**
   * Starts undoing a bulk edit, once and within 24 hours of its end.
   * @throws ProblemError `bulk_edit.not_found`, `bulk_edit.not_undoable` or `permission.denied`.
   */
  async undo(member: CallingMember, id: string): Promise<Stored<BulkEditRecord>> {
    const { organizationId } = member;
    const bulkEdit = await this.show(member, id);
    const { action } = bulkEdit.data;
    if (action.type === 'setField') {
      const gate = await this.#of.values.gateOf(member);
      assertOrProblem(gate.mayWrite(action.field), 'permission.denied');
    }
    assertOrProblem(
      undoStatus(bulkEdit.data, this.#of.clock.now()) === 'available',
      'bulk_edit.not_undoable',
    );
    const commit = this.#of.database.newCommit();
    this.#of.bulkEdits.stageUpdate(commit, organizationId, bulkEdit, {
      phase: 'undoing',
      chunksDone: 0,
      undoneBy: member.actor,
    });
    try {
      await commit.run();
    } catch (error) {
      throw error instanceof StaleWriteError ? new ProblemError('bulk_edit.not_undoable') : error;
    }
    await this.#of.tasks.enqueue(runBulkEdit, { organizationId, bulkEditId: id });
    return this.get(organizationId, id);
  }

  async #chunkSizeFor(organizationId: string, action: BulkEditAction): Promise<number> {
    if (action.type !== 'setField') return CHUNK_SIZE;
    return chunkSizeFor((await this.#of.values.schemaOf(organizationId)).find(action.field));
  }

  async #cleanAction(member: CallingMember, action: BulkEditAction): Promise<BulkEditAction> {
    if (action.type === 'setField') return this.#checkedValue(member, action);
    return action.type === 'addTags' || action.type === 'removeTags'
      ? { ...action, tags: cleanTags(action.tags) }
      : action;
  }

  /**
   * The action with its value in stored form. The member must be allowed to write the field, and it
   * must not be unique, since many clients get the same value.
   * @throws ProblemError `request.invalid`.
   */
  async #checkedValue(
    member: CallingMember,
    action: Extract<CreateBulkEditInput['action'], { type: 'setField' }>,
  ) {
    const judge = await this.#of.values.judgeFor(member);
    const { value, issues } = judge.valueOf(action.field, action.value);
    const field = judge.gate.find(action.field);
    const fieldIssues: FieldIssue[] = issues.map((issue) => ({
      ...issue,
      path: issue.path.replace(customPath(action.field), 'action.value'),
    }));
    if (field?.unique) fieldIssues.push({ path: 'action.field', code: 'custom_field.not_unique' });
    if (field?.required && isEmptyValue(value)) {
      fieldIssues.push({ path: 'action.value', code: 'field.required' });
    }
    const link = field?.type === 'clientLink' ? value : null;
    if (link && !(await this.#of.values.isClient(member.organizationId, String(link)))) {
      fieldIssues.push({ path: 'action.value', code: 'custom_field.client_unknown' });
    }
    if (fieldIssues.length > 0) throw new ProblemError('request.invalid', { issues: fieldIssues });
    return { ...action, value };
  }
}

/** The tags cleaned, each once. @throws ProblemError `request.invalid` when none is left. */
function cleanTags(input: readonly string[]): string[] {
  const tags = [...new Set(input.map(cleanText))].filter((tag) => tag !== '');
  if (tags.length === 0) {
    const issue = { path: 'action.tags', code: 'field.required' as const };
    throw new ProblemError('request.invalid', { issues: [issue] });
  }
  return tags;
}
