import type { apiKeyEndpoints } from '@clientele/contracts/organizations/api-key.endpoints';
import type { ControllerOf, EndpointRequest } from '../../http/endpoint-request.ts';
import { presentApiKey } from './api-key.presenter.ts';
import type { ApiKeyService } from './api-key.service.ts';

type Table = typeof apiKeyEndpoints;
type Request<Name extends keyof Table> = EndpointRequest<Table[Name]>;

export class ApiKeyController implements ControllerOf<Table> {
  readonly current = {
    apiKey: (_call: unknown, stored: Parameters<typeof presentApiKey>[0]) => presentApiKey(stored),
  };
  readonly #apiKeys: ApiKeyService;

  constructor({ apiKeyService }: { apiKeyService: ApiKeyService }) {
    this.#apiKeys = apiKeyService;
  }

  async listApiKeys({ member }: Request<'listApiKeys'>) {
    return { items: (await this.#apiKeys.list(member.organizationId)).map(presentApiKey) };
  }

  async createApiKey({ member, body }: Request<'createApiKey'>) {
    return presentSecret(await this.#apiKeys.create(member, body));
  }

  async updateApiKey({ member, params, version, body }: Request<'updateApiKey'>) {
    return presentApiKey(await this.#apiKeys.update(member, params.apiKeyId, version, body));
  }

  async rotateApiKey({ member, params }: Request<'rotateApiKey'>) {
    return presentSecret(await this.#apiKeys.rotate(member, params.apiKeyId));
  }

  async revokeApiKey({ member, params }: Request<'revokeApiKey'>) {
    return presentApiKey(await this.#apiKeys.revoke(member, params.apiKeyId));
  }
}

function presentSecret({ apiKey, secret }: Awaited<ReturnType<ApiKeyService['create']>>) {
  return { apiKey: presentApiKey(apiKey), secret };
}
