import type { clientEndpoints } from '@clientele/contracts/clients/client.endpoints';
import type { ControllerOf, EndpointRequest } from '../../http/endpoint-request.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { Clock } from '../../platform/clock.ts';
import { presentBulkEdit } from './bulk/bulk-edit.presenter.ts';
import type { BulkEditService } from './bulk/bulk-edit.service.ts';
import type { ClientHistoryService } from './bulk/client-history.service.ts';
import type { ClientListService } from './finding/client-list.service.ts';
import type { ClientSearchService } from './finding/client-search.service.ts';
import type { ClientPresenter } from './record/client.presenter.ts';
import type { ClientService } from './record/client.service.ts';
import type { ClientCreationService } from './record/client-creation.service.ts';
import type { ClientRevealService } from './record/client-reveal.service.ts';
import type { ClientResult } from './record/client-state.ts';
import type { DuplicateService } from './record/duplicate.service.ts';

type Table = typeof clientEndpoints;
type Request<Name extends keyof Table> = EndpointRequest<Table[Name]>;

interface Dependencies {
  clock: Clock;
  presenter: ClientPresenter;
  clients: ClientService;
  creation: ClientCreationService;
  lists: ClientListService;
  search: ClientSearchService;
  duplicates: DuplicateService;
  history: ClientHistoryService;
  reveals: ClientRevealService;
  bulkEdits: BulkEditService;
}

export class ClientController implements ControllerOf<Table> {
  readonly current = {
    client: ({ member }: { member: CallingMember }, stored: ClientResult) =>
      this.#present(member, stored),
  };
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async listClients({ member, query }: Request<'listClients'>) {
    return this.#presentPage(member, await this.#of.lists.list(member, query));
  }

  async countClients({ member, query }: Request<'countClients'>) {
    return this.#of.lists.count(member, query);
  }

  async searchClients({ member, query }: Request<'searchClients'>) {
    const page = await this.#of.search.search(member.organizationId, query);
    return this.#presentPage(member, page);
  }

  async listClientTags({ member }: Request<'listClientTags'>) {
    return { items: await this.#of.lists.tags(member.organizationId) };
  }

  async findDuplicates({ member, body }: Request<'findDuplicates'>) {
    return { items: await this.#of.duplicates.findForInput(member, body) };
  }

  async createClient({ member, query, body }: Request<'createClient'>) {
    return this.#present(member, await this.#of.creation.create(member, body, query));
  }

  async getClient({ member, params }: Request<'getClient'>) {
    return this.#present(
      member,
      await this.#of.clients.get(member.organizationId, params.clientId),
    );
  }

  async updateClient({ member, params, version, query, body }: Request<'updateClient'>) {
    return this.#present(
      member,
      await this.#of.clients.update(member, params.clientId, version, body, query),
    );
  }

  async trashClient({ member, params, version }: Request<'trashClient'>) {
    return this.#present(
      member,
      await this.#of.clients.move(member, params.clientId, 'trash', version),
    );
  }

  async archiveClient({ member, params }: Request<'archiveClient'>) {
    return this.#present(
      member,
      await this.#of.clients.move(member, params.clientId, 'archive', null),
    );
  }

  async restoreClient({ member, params }: Request<'restoreClient'>) {
    return this.#present(
      member,
      await this.#of.clients.move(member, params.clientId, 'restore', null),
    );
  }

  async revealClientFields({ member, params, body }: Request<'revealClientFields'>) {
    return { custom: await this.#of.reveals.reveal(member, params.clientId, body.fields) };
  }

  async listClientHistory({ member, params, query }: Request<'listClientHistory'>) {
    return this.#of.history.list(member, params.clientId, query);
  }

  async restoreClientHistoryEntry({ member, params }: Request<'restoreClientHistoryEntry'>) {
    return this.#present(
      member,
      await this.#of.history.restore(member, params.clientId, params.entryId),
    );
  }

  async createBulkEdit({ member, body }: Request<'createBulkEdit'>) {
    return presentBulkEdit(await this.#of.bulkEdits.create(member, body), this.#of.clock.now());
  }

  async getBulkEdit({ member, params }: Request<'getBulkEdit'>) {
    const bulkEdit = await this.#of.bulkEdits.show(member, params.bulkEditId);
    return presentBulkEdit(bulkEdit, this.#of.clock.now());
  }

  async undoBulkEdit({ member, params }: Request<'undoBulkEdit'>) {
    const bulkEdit = await this.#of.bulkEdits.undo(member, params.bulkEditId);
    return presentBulkEdit(bulkEdit, this.#of.clock.now());
  }

  async #present(member: CallingMember, client: ClientResult) {
    return this.#of.presenter.present(member, client);
  }

  async #presentPage(
    member: CallingMember,
    page: { items: ClientResult[]; nextCursor: string | null },
  ) {
    const items = await this.#of.presenter.presentMany(member, page.items);
    return { items, nextCursor: page.nextCursor };
  }
}
