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

/** The one place that decides what a member may know of segments and ask about in criteria. */
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

  /** @throws ProblemError `segment.not_found`. @throws RecordConflict for an outdated version. */
  async assertVersion(organizationId: string, id: string, version: number): Promise<void> {
    assertCurrent('segment', await this.find(organizationId, id), version);
  }

  /**
   * A segment whose members the member may know.
   * @throws ProblemError `segment.not_found`.
   * @throws ProblemError `segment.hidden_conditions` when its members would reveal values of fields
   * that the member may not see.
   */
  async findOpen(member: Reader, id: string): Promise<Stored<SegmentRecord>> {
    const segment = await this.find(member.organizationId, id);
    assertOrProblem(!(await this.hiddenFrom(member)).has(id), 'segment.hidden_conditions');
    return segment;
  }

  /** Ids of the segments whose members the member may not know. */
  async hiddenFrom(member: Reader): Promise<ReadonlySet<string>> {
    const set = await this.#of.catalog.setOf(member.organizationId);
    return hiddenSegments(set, await this.#of.schemas.gateOf(member));
  }

  /** The fields that the member may ask about in criteria. */
  async fieldsOf(member: Reader): Promise<FilterFields> {
    const gate = await this.#of.schemas.gateOf(member);
    const segments = await this.#of.catalog.filterFields(member.organizationId, gate);
    return new Map([...gate.filterable, ...segments.map((field) => [field.key, field] as const)]);
  }

  /**
   * As `fieldsOf`, after checking the criteria.
   * @throws ProblemError `request.invalid` with the place in the tree, or as `findOpen`.
   */
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
   * Every issue of criteria at its place, such as `criteria.all.0.value`. `segments` are the stored
   * segments, for callers that must not rely on the cache.
   */
  async issuesOf(
    member: Reader,
    criteria: ConditionGroup,
    segmentId: string | null,
    segments?: ReadonlyMap<string, Stored<SegmentRecord>>,
  ): Promise<FieldIssue[]> {
    // Criteria that are to be saved are checked against the fields as stored now.
    if (segments) await this.#of.schemas.freshSchemaOf(member.organizationId);
    const all = segments ?? (await this.#of.catalog.setOf(member.organizationId)).all;
    const references = referenceIssues(segmentId ?? '', criteria, inUse({ all }));
    const places = new Set(references.map(({ path }) => path));
    const issues = checkTree(criteria, await this.fieldsOf(member));
    // A circular reference is reported as such, not as a value that is not offered.
    return placed([...references, ...issues.filter(({ path }) => !places.has(path))]);
  }
}
