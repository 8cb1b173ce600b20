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

/** Whose list it is: their role decides what they may ask. */
export interface ListMember {
  organizationId: string;
  role: Role;
}

/** What a member's role may ask about: custom fields through the gate, and everything by field. */
export interface Asking {
  gate: FieldGate;
  fields: FilterFields;
}

interface Dependencies {
  organizations: OrganizationService;
  schemas: FieldSchemaService;
  slots: SlotReader;
}

/** What may be asked about clients, and how it is asked: the beginning of lists and counts alike. */
export class ClientAsking {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** What the member may ask about, of criteria that make sense. @throws ProblemError otherwise. */
  async of(member: ListMember, criteria: ClientCriteria): Promise<Asking> {
    const asking = await this.fieldsOf(member);
    assertCriteria(criteria, asking.fields);
    return asking;
  }

  /** The same without criteria. */
  async fieldsOf(member: ListMember): Promise<Asking> {
    const gate = await this.#of.schemas.gateOf(member);
    const contributed = await this.#of.slots
      .one(FILTER_FIELDS)
      .filterFields(member.organizationId, gate);
    const added = contributed.map((field): [string, FieldDescription] => [field.key, field]);
    return { gate, fields: new Map([...gate.filterable, ...added]) };
  }

  /** How Firestore is asked, and what of the criteria is left to be checked in memory. */
  async plan(
    organizationId: string,
    criteria: ClientCriteria,
    { gate, fields }: Asking,
    order?: SortOrder,
  ) {
    const { today, timeZone } = await this.#of.organizations.valueContextOf(organizationId);
    return planCriteria(criteria, { gate, fields, today, timeZone }, order);
  }

  /** Whether a client meets what the plan leaves to be checked in memory. */
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
