import type { clientEndpoints } from '@clientele/contracts/clients/client.endpoints';
import type { ControllerOf, EndpointRequest } from '../../http/endpoint-request.ts';
import type { Clock } from '../../platform/clock.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import { presentBulkEdit } from './bulk-edit.presenter.ts';
import type { BulkEditService } from './bulk-edit.service.ts';
import { presentClient } from './client.presenter.ts';
import type { ClientResult, ClientService } from './client.service.ts';
import type { ClientHistoryService } from './client-history.service.ts';
import type { ClientListService } from './client-list.service.ts';
import type { ClientSearchService } from './client-search.service.ts';
import type { DuplicateService } from './duplicate.service.ts';

type Table = typeof clientEndpoints;
type Request<Name extends keyof Table> = EndpointRequest<Table[Name]>;

interface Dependencies {
  clock: Clock;
  organizations: OrganizationService;
  clients: ClientService;
  lists: ClientListService;
  search: ClientSearchService;
  duplicates: DuplicateService;
  history: ClientHistoryService;
  bulkEdits: BulkEditService;
}

export class ClientController implements ControllerOf<Table> {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async listClients({ member, query }: Request<'listClients'>) {
    return this.#presentPage(
      member.organizationId,
      await this.#of.lists.list(member.organizationId, query),
    );
  }

  async countClients({ member, query }: Request<'countClients'>) {
    return this.#of.lists.count(member.organizationId, query);
  }

  async searchClients({ member, query }: Request<'searchClients'>) {
    return this.#presentPage(
      member.organizationId,
      await this.#of.search.search(member.organizationId, query),
    );
  }

  async listClientTags({ member }: Request<'listClientTags'>) {
    return { items: await this.#of.lists.tags(member.organizationId) };
  }

  async findDuplicates({ member, body }: Request<'findDuplicates'>) {
    return { items: await this.#of.duplicates.findForInput(member.organizationId, body) };
  }

  async createClient({ member, query, body }: Request<'createClient'>) {
    return this.#present(member.organizationId, await this.#of.clients.create(member, body, query));
  }

  async getClient({ member, params }: Request<'getClient'>) {
    return this.#present(
      member.organizationId,
      await this.#of.clients.get(member.organizationId, params.clientId),
    );
  }

  async updateClient({ member, params, version, query, body }: Request<'updateClient'>) {
    return this.#present(
      member.organizationId,
      await this.#of.clients.update(member, params.clientId, version, body, query),
    );
  }

  async trashClient({ member, params, version }: Request<'trashClient'>) {
    return this.#present(
      member.organizationId,
      await this.#of.clients.move(member, params.clientId, 'trash', version),
    );
  }

  async archiveClient({ member, params }: Request<'archiveClient'>) {
    return this.#present(
      member.organizationId,
      await this.#of.clients.move(member, params.clientId, 'archive', null),
    );
  }

  async restoreClient({ member, params }: Request<'restoreClient'>) {
    return this.#present(
      member.organizationId,
      await this.#of.clients.move(member, params.clientId, 'restore', null),
    );
  }

  async listClientHistory({ member, params, query }: Request<'listClientHistory'>) {
    return this.#of.history.list(member.organizationId, params.clientId, query);
  }

  async restoreClientHistoryEntry({ member, params }: Request<'restoreClientHistoryEntry'>) {
    return this.#present(
      member.organizationId,
      await this.#of.history.restore(member, params.clientId, params.entryId),
    );
  }

  async createBulkEdit({ member, body }: Request<'createBulkEdit'>) {
    return presentBulkEdit(await this.#of.bulkEdits.create(member, body), this.#of.clock.now());
  }

  async getBulkEdit({ member, params }: Request<'getBulkEdit'>) {
    const bulkEdit = await this.#of.bulkEdits.get(member.organizationId, params.bulkEditId);
    return presentBulkEdit(bulkEdit, this.#of.clock.now());
  }

  async undoBulkEdit({ member, params }: Request<'undoBulkEdit'>) {
    const bulkEdit = await this.#of.bulkEdits.undo(member, params.bulkEditId);
    return presentBulkEdit(bulkEdit, this.#of.clock.now());
  }

  async #present(organizationId: string, client: ClientResult) {
    const { trashRetentionDays } = await this.#of.organizations.settingsOf(organizationId);
    return presentClient(client, trashRetentionDays);
  }

  async #presentPage(
    organizationId: string,
    page: { items: ClientResult[]; nextCursor: string | null },
  ) {
    const { trashRetentionDays } = await this.#of.organizations.settingsOf(organizationId);
    const items = page.items.map((client) => presentClient(client, trashRetentionDays));
    return { items, nextCursor: page.nextCursor };
  }
}
