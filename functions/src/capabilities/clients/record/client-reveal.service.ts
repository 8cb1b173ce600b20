import type { CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import { ProblemError } from '@clientele/contracts/problem';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import type { ClientService } from './client.service.ts';
import type { ClientWriter } from './client-writer.ts';

interface Dependencies {
  clock: Clock;
  writer: ClientWriter;
  schemas: FieldSchemaService;
  clients: ClientService;
}

/** Shows sensitive values to members who may read them, after logging that they asked. */
export class ClientRevealService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * @throws ProblemError `client.not_found`, or `request.invalid` for fields that are not sensitive
   * or that the member may not read.
   */
  async reveal(
    member: CallingMember,
    clientId: string,
    keys: readonly string[],
  ): Promise<CustomValues> {
    const { organizationId, actor } = member;
    const client = await this.#of.clients.get(organizationId, clientId);
    const gate = await this.#of.schemas.gateOf(member);
    const revealed = gate.reveal(client.data.custom, keys);
    if (Array.isArray(revealed)) throw new ProblemError('request.invalid', { issues: revealed });
    const origin = { by: actor, at: this.#of.clock.now(), source: member.source };
    await this.#of.writer.noteRevealed(organizationId, clientId, origin, keys);
    return revealed;
  }
}
