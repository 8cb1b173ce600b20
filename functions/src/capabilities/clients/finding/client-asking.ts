import type { Role } from '@clientele/contracts/roles';
import { compileTree } from '@clientele/domain/conditions/compile';
import { fieldValues } from '@clientele/domain/conditions/field-values';
import type { FieldDescription } from '@clientele/domain/conditions/operators';
import type { Plan } from '../../../platform/query-planner.ts';
import type { SlotReader } from '../../../platform/slot.ts';
import type { FieldGate } from '../../custom-fields/field-gate.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { ClientRecord } from '../record/client.record.ts';
import type { SortOrder } from '../record/client-indexes.ts';
import { FILTER_FIELDS } from '../record/filter-field.participant.ts';
import {
  assertCriteria,
  type ClientCriteria,
  type FilterFields,
  planCriteria,
  readClientField,
} from './client-criteria.ts';

/** The member whose list it is; the role decides what they may ask about. */
export interface ListMember {
  organizationId: string;
  role: Role;
}

/**
 * What a role may ask about: the gate for custom fields, and every field that conditions may name.
 */
export interface Asking {
  gate: FieldGate;
  fields: FilterFields;
}

interface Dependencies {
  organizations: OrganizationService;
  schemas: FieldSchemaService;
  slots: SlotReader;
}

/**
 * Prepares lists and counts of clients: checks what the member may ask about, and plans the query.
 */
export class ClientAsking {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * What the member may ask about.
   * @throws ProblemError `request.invalid` for criteria that make no sense, or about what the
   * member may not see.
   */
  async of(member: ListMember, criteria: ClientCriteria): Promise<Asking> {
    const asking = await this.fieldsOf(member);
    assertCriteria(criteria, asking.fields);
    return asking;
  }

  /** As `of`, without criteria. */
  async fieldsOf(member: ListMember): Promise<Asking> {
    const gate = await this.#of.schemas.gateOf(member);
    const contributed = await this.#of.slots
      .one(FILTER_FIELDS)
      .filterFields(member.organizationId, gate);
    const added = contributed.map((field): [string, FieldDescription] => [field.key, field]);
    return { gate, fields: new Map([...gate.filterable, ...added]) };
  }

  /** The query plan: what Firestore is asked, and the residue that is checked in memory. */
  async plan(
    organizationId: string,
    criteria: ClientCriteria,
    { gate, fields }: Asking,
    order?: SortOrder,
  ) {
    const { today, timeZone } = await this.#of.organizations.valueContextOf(organizationId);
    return planCriteria(criteria, { gate, fields, today, timeZone }, order);
  }

  /** A function that tells whether a client meets the plan's residue. */
  async residueOf(
    organizationId: string,
    fields: FilterFields,
    plan: Plan,
  ): Promise<(client: ClientRecord) => boolean> {
    const { residue } = plan;
    if (residue === null) return () => true;
    const { timeZone, today } = await this.#of.organizations.valueContextOf(organizationId);
    const tree = compileTree(residue, fields);
    return (client) =>
      tree.meets(
        fieldValues((path) => readClientField(client, path), fields, timeZone),
        today,
      );
  }
}
