import type { ClientLifecycle } from '@clientele/contracts/clients/client';
import { clientLifecycleSchema } from '@clientele/contracts/clients/client';
import type { CustomFieldType } from '@clientele/contracts/custom-fields/custom-field';
import type { FieldValueStore } from '../../custom-fields/custom-field.participants.ts';
import type { ClientModel } from './client.model.ts';
import { customKeyPath } from './client-indexes.ts';

/** Answers the questions of custom fields about the values that clients have. */
export class ClientFieldValues implements FieldValueStore {
  readonly #clients: ClientModel;

  constructor(clients: ClientModel) {
    this.#clients = clients;
  }

  async countValues(organizationId: string, keys: readonly string[]) {
    const clients = await this.#count(organizationId, 'lifecycle', '==', 'active');
    const counted = await Promise.all(
      keys.map(async (key): Promise<[string, number]> => {
        const path = customKeyPath('active', key);
        return [key, clients - (await this.#count(organizationId, path, '==', null))];
      }),
    );
    return { clients, filled: new Map(counted) };
  }

  async isOptionUsed(
    organizationId: string,
    { key, type }: { key: string; type: CustomFieldType },
    option: string,
  ): Promise<boolean> {
    const operator = type === 'multiChoice' ? 'array-contains' : '==';
    const isUsedIn = async (lifecycle: ClientLifecycle) =>
      (await this.#count(organizationId, customKeyPath(lifecycle, key), operator, option)) > 0;
    const used = await Promise.all(clientLifecycleSchema.options.map(isUsedIn));
    return used.includes(true);
  }

  async #count(
    organizationId: string,
    field: string,
    operator: '==' | 'array-contains',
    value: unknown,
  ): Promise<number> {
    return this.#clients.count(organizationId, { where: [{ field, operator, value }] });
  }
}
