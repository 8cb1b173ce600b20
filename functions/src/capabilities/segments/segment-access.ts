import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import type { Role } from '@clientele/contracts/roles';
import { checkTree } from '@clientele/domain/conditions/check-tree';
import { referenceIssues } from '@clientele/domain/segments/references';
import type { Stored } from '../../platform/base-model.ts';
import { assertCurrent } from '../../platform/record-conflict.ts';
import type { FilterFields } from '../clients/finding/client-criteria.ts';
import type { FieldSchemaService } from '../custom-fields/field-schema.service.ts';
import { hiddenSegments } from './segment.policy.ts';
import type { SegmentRecord } from './segment.record.ts';
import { inUse, placed } from './segment.rules.ts';
import type { SegmentCatalog } from './segment-catalog.service.ts';

interface Dependencies {
  schemas: FieldSchemaService;
  catalog: SegmentCatalog;
}

interface Reader {
  organizationId: string;
  role: Role;
}

/** What a member may know of segments, and ask in their criteria: the one place that says so. */
export class SegmentAccess {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** @throws ProblemError `segment.not_found`. */
  async find(organizationId: string, id: string): Promise<Stored<SegmentRecord>> {
    const { all } = await this.#of.catalog.freshSetOf(organizationId);
    const segment = all.get(id);
    assertOrProblem(segment, 'segment.not_found');
    return segment;
  }

  /** @throws ProblemError `segment.not_found`; RecordConflict for another version than the named one. */
  async assertVersion(organizationId: string, id: string, version: number): Promise<void> {
    assertCurrent('segment', await this.find(organizationId, id), version);
  }

  /**
   * A segment of which the member may know who belongs to it. @throws ProblemError
   * `segment.not_found`; `segment.hidden_conditions` when that would tell what they may not see.
   */
  async findOpen(member: Reader, id: string): Promise<Stored<SegmentRecord>> {
    const segment = await this.find(member.organizationId, id);
    assertOrProblem(!(await this.hiddenFrom(member)).has(id), 'segment.hidden_conditions');
    return segment;
  }

  /** Segments whose members the member may not know. */
  async hiddenFrom(member: Reader): Promise<ReadonlySet<string>> {
    const set = await this.#of.catalog.setOf(member.organizationId);
    return hiddenSegments(set, await this.#of.schemas.gateOf(member));
  }

  /** What the member may ask about in criteria. */
  async fieldsOf(member: Reader): Promise<FilterFields> {
    const gate = await this.#of.schemas.gateOf(member);
    const segments = await this.#of.catalog.filterFields(member.organizationId, gate);
    return new Map([...gate.filterable, ...segments.map((field) => [field.key, field] as const)]);
  }

  /** As `fieldsOf`, of criteria that make sense. @throws ProblemError with the place in the tree. */
  async checkedFields(
    member: Reader,
    criteria: ConditionGroup,
    segmentId: string | null,
  ): Promise<FilterFields> {
    if (segmentId !== null) await this.findOpen(member, segmentId);
    const issues = await this.issuesOf(member, criteria, segmentId);
    if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
    return this.fieldsOf(member);
  }

  /**
   * Everything wrong with criteria, each at its place, such as `criteria.all.0.value`; `known` are
   * the segments as they are, where what is remembered is not enough.
   */
  async issuesOf(
    member: Reader,
    criteria: ConditionGroup,
    segmentId: string | null,
    segments?: ReadonlyMap<string, Stored<SegmentRecord>>,
  ): Promise<FieldIssue[]> {
    // What is to be saved is judged by the fields as they are, not as they are remembered.
    if (segments) await this.#of.schemas.freshSchemaOf(member.organizationId);
    const all = segments ?? (await this.#of.catalog.setOf(member.organizationId)).all;
    const references = referenceIssues(segmentId ?? '', criteria, inUse({ all }));
    const places = new Set(references.map(({ path }) => path));
    const issues = checkTree(criteria, await this.fieldsOf(member));
    // A reference that goes round in circles is told as such, not as a value that is not offered.
    return placed([...references, ...issues.filter(({ path }) => !places.has(path))]);
  }
}
