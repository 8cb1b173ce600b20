import type { CreateBulkEditInput } from '@clientele/contracts/clients/bulk-edit';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import { cleanText } from '@clientele/domain/text/fold';
import type { CallingMember } from '../../http/endpoint-request.ts';
import type { Stored } from '../../platform/base-model.ts';
import type { Clock } from '../../platform/clock.ts';
import { StaleWriteError } from '../../platform/commit.ts';
import type { Database } from '../../platform/database.ts';
import type { TaskQueue } from '../../platform/tasks.ts';
import type { MembershipService } from '../organizations/membership.service.ts';
import type { BulkEditModel, BulkEditRecord } from './bulk-edit.model.ts';
import { undoStatus } from './bulk-edit.rules.ts';
import type { ClientListService } from './client-list.service.ts';

interface Dependencies {
  database: Database;
  clock: Clock;
  tasks: TaskQueue;
  bulkEdits: BulkEditModel;
  memberships: MembershipService;
  lists: ClientListService;
}

/** Starts, shows and takes back bulk edits; `BulkEditRunner` does the work. */
export class BulkEditService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** @throws ProblemError for an unknown assignee or a filter that makes no sense. */
  async create(member: CallingMember, input: CreateBulkEditInput): Promise<Stored<BulkEditRecord>> {
    const { organizationId } = member;
    const action = cleanAction(input.action);
    if (action.type === 'assign' && action.assignedTo !== null) {
      const known = await this.#of.memberships.isActiveMember(organizationId, action.assignedTo);
      if (!known) {
        const issue = { path: 'action.assignedTo', code: 'client.assignee_unknown' as const };
        throw new ProblemError('request.invalid', { issues: [issue] });
      }
    }
    if (input.selection.type === 'filter') {
      await this.#of.lists.page(organizationId, input.selection, 'number', null, 1);
    }
    const id = this.#of.bulkEdits.newId(organizationId);
    const commit = this.#of.database.newCommit();
    this.#of.bulkEdits.stageCreate(commit, organizationId, id, {
      action,
      selection: input.selection,
      phase: 'selecting',
      status: 'queued',
      failureCode: null,
      selectionPosition: null,
      chunks: 0,
      chunksDone: 0,
      total: 0,
      changed: 0,
      unchanged: 0,
      restored: 0,
      skipped: 0,
      undoFailed: false,
      createdAt: this.#of.clock.now(),
      createdBy: member.actor,
      undoneBy: null,
      finishedAt: null,
    });
    await commit.run();
    await this.#of.tasks.enqueue('runBulkEdit', { organizationId, bulkEditId: id });
    return this.get(organizationId, id);
  }

  async get(organizationId: string, id: string): Promise<Stored<BulkEditRecord>> {
    const bulkEdit = await this.#of.bulkEdits.find(organizationId, id);
    assertOrProblem(bulkEdit, 'bulk_edit.not_found');
    return bulkEdit;
  }

  /** Possible once, within 24 hours of its end. */
  async undo(member: CallingMember, id: string): Promise<Stored<BulkEditRecord>> {
    const { organizationId } = member;
    const bulkEdit = await this.get(organizationId, id);
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
    await this.#of.tasks.enqueue('runBulkEdit', { organizationId, bulkEditId: id });
    return this.get(organizationId, id);
  }
}

function cleanAction(action: CreateBulkEditInput['action']): CreateBulkEditInput['action'] {
  if (action.type !== 'addTags' && action.type !== 'removeTags') return action;
  const tags = [...new Set(action.tags.map(cleanText))].filter((tag) => tag !== '');
  if (tags.length === 0) {
    const issue = { path: 'action.tags', code: 'field.required' as const };
    throw new ProblemError('request.invalid', { issues: [issue] });
  }
  return { ...action, tags };
}
