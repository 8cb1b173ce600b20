import type { CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { FieldGate } from '../../custom-fields/field-gate.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import type { FieldSchema } from '../../custom-fields/field-schema.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import { ClientJudge, type JudgeParts } from './client-judge.ts';
import { isUsable } from './client-state.ts';
import { uniqueValueChange } from './client-unique-value.model.ts';

interface Dependencies extends JudgeParts {
  schemas: FieldSchemaService;
  organizations: OrganizationService;
}

/** Gives access to the rules for an organisation's client values; `ClientJudge` applies them. */
export class ClientValuesService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** The judge for what this member writes, for one request or one step of a job. */
  async judgeFor(member: Pick<CallingMember, 'organizationId' | 'role'>): Promise<ClientJudge> {
    const { organizationId } = member;
    const schema = await this.#of.schemas.schemaOf(organizationId);
    const values = await this.#of.organizations.valueContextOf(organizationId);
    return new ClientJudge(this.#of, member, schema, values);
  }

  async gateOf(member: Pick<CallingMember, 'organizationId' | 'role'>): Promise<FieldGate> {
    return this.#of.schemas.gateOf(member);
  }

  async schemaOf(organizationId: string): Promise<FieldSchema> {
    return this.#of.schemas.schemaOf(organizationId);
  }

  /** Reserves the unique values of many new clients outside a commit; for demo data. */
  async reserveMany(
    organizationId: string,
    clients: readonly { id: string; state: { custom: CustomValues } }[],
  ): Promise<void> {
    const { active } = await this.#of.schemas.schemaOf(organizationId);
    await this.#of.uniqueValues.takeMany(
      organizationId,
      clients.map(({ id, state }) => ({
        clientId: id,
        values: uniqueValueChange(active, {}, state.custom).taken,
      })),
    );
  }

  /** Whether a link may point to this client. */
  async isClient(organizationId: string, clientId: string): Promise<boolean> {
    const client = await this.#of.clients.find(organizationId, clientId);
    return client !== null && isUsable(client.data);
  }
}
