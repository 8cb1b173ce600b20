import type { CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import { ProblemError } from '@clientele/contracts/problem';
import { customPath } from '@clientele/domain/custom-fields/field-types';
import type { CallingMember } from '../../http/endpoint-request.ts';
import type { AuditEntryModel } from '../../platform/change-log.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import { requestContext } from '../../platform/request-context.ts';
import type { FieldSchemaService } from '../custom-fields/field-schema.service.ts';
import type { ClientService } from './client.service.ts';

interface Dependencies {
  database: Database;
  clock: Clock;
  auditEntries: AuditEntryModel;
  schemas: FieldSchemaService;
  clients: ClientService;
}

/** Shows sensitive values to those who may read them, once it is noted that they asked. */
export class ClientRevealService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

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
    const commit = this.#of.database.newCommit();
    this.#of.auditEntries.stage(commit, organizationId, {
      entity: 'client',
      entityId: clientId,
      action: 'revealed',
      source: 'app',
      at: this.#of.clock.now(),
      by: actor,
      // Which fields, not what they said.
      changes: keys.map((key) => ({ field: customPath(key), before: null, after: null })),
      requestId: requestContext().requestId,
    });
    await commit.run();
    return revealed;
  }
}
