import type { interactionEndpoints } from '@clientele/contracts/interactions/interaction.endpoints';
import type { ControllerOf, EndpointRequest } from '../../http/endpoint-request.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { Clock } from '../../platform/clock.ts';
import type { FileStore, LocalLinks } from '../../platform/file-store.ts';
import type { ClientAgendaService } from '../clients/finding/client-agenda.service.ts';
import type { ClientPresenter } from '../clients/record/client.presenter.ts';
import type { ClientService } from '../clients/record/client.service.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import type { AttachmentService } from './attachments/attachment.service.ts';
import type { DayService } from './day.service.ts';
import { presentInteraction } from './entries/interaction.presenter.ts';
import { presentCheck } from './statistics/statistics-check.presenter.ts';
import type { StatisticsUpkeep } from './statistics/statistics-upkeep.service.ts';
import type { InteractionService } from './timeline/interaction.service.ts';
import type { TimelineService } from './timeline/timeline.service.ts';

type Table = typeof interactionEndpoints;
type Request<Name extends keyof Table> = EndpointRequest<Table[Name]>;

interface Dependencies {
  clock: Clock;
  clients: ClientService;
  organizations: OrganizationService;
  presenter: ClientPresenter;
  clientAgenda: ClientAgendaService;
  timeline: TimelineService;
  interactionService: InteractionService;
  attachmentService: AttachmentService;
  statisticsUpkeep: StatisticsUpkeep;
  day: DayService;
  files: FileStore;
  localLinks: LocalLinks;
}

export class InteractionController implements ControllerOf<Table> {
  readonly current = {
    interaction: (
      { member }: { member: CallingMember },
      stored: Parameters<typeof presentInteraction>[1],
    ) => presentInteraction(member, stored),
  };
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async listClientInteractions({ member, params, query }: Request<'listClientInteractions'>) {
    return this.#of.timeline.list(member, params.clientId, query);
  }

  async createInteraction({ member, params, body }: Request<'createInteraction'>) {
    const entry = await this.#of.interactionService.create(member, params.clientId, body);
    return presentInteraction(member, entry);
  }

  async getInteraction({ member, params }: Request<'getInteraction'>) {
    const entry = await this.#of.interactionService.get(member, params.interactionId);
    return presentInteraction(member, entry);
  }

  async updateInteraction({ member, params, version, body }: Request<'updateInteraction'>) {
    const { interactionId } = params;
    const entry = await this.#of.interactionService.update(member, interactionId, version, body);
    return presentInteraction(member, entry);
  }

  async trashInteraction({ member, params, version }: Request<'trashInteraction'>) {
    const { interactionId } = params;
    const entry = await this.#of.interactionService.trash(member, interactionId, version);
    return presentInteraction(member, entry);
  }

  async restoreInteraction({ member, params }: Request<'restoreInteraction'>) {
    const entry = await this.#of.interactionService.restore(member, params.interactionId);
    return presentInteraction(member, entry);
  }

  async listInteractionRevisions({ member, params }: Request<'listInteractionRevisions'>) {
    return { items: await this.#of.timeline.revisions(member, params.interactionId) };
  }

  async uploadAttachment({ member, params, query, file }: Request<'uploadAttachment'>) {
    return this.#of.attachmentService.upload(member, params.clientId, query.name, file);
  }

  async createAttachmentLink({ member, params }: Request<'createAttachmentLink'>) {
    const { url, expiresAt } = await this.#of.attachmentService.link(member, params.attachmentId);
    return { url, expiresAt: expiresAt.toISOString() };
  }

  async downloadFile({ query }: Request<'downloadFile'>) {
    const file = this.#of.localLinks.fileOf(query.token, this.#of.clock.now());
    const { name, contentType, path } = file;
    return { name, contentType, bytes: await this.#of.files.read(path) };
  }

  async getClientStatistics({ member, params }: Request<'getClientStatistics'>) {
    const client = await this.#of.clients.get(member.organizationId, params.clientId);
    const { stats } = await this.#of.presenter.present(member, client);
    const { currency } = await this.#of.organizations.settingsOf(member.organizationId);
    return { clientId: params.clientId, currency, ...stats };
  }

  async getStatisticsChecks({ member }: Request<'getStatisticsChecks'>) {
    const { sample, repair } = await this.#of.statisticsUpkeep.checksOf(member.organizationId);
    return { sample: sample && presentCheck(sample), repair: repair && presentCheck(repair) };
  }

  async repairStatistics({ member }: Request<'repairStatistics'>) {
    return presentCheck(await this.#of.statisticsUpkeep.startRepair(member.organizationId));
  }

  async getDay({ member, query }: Request<'getDay'>) {
    return this.#of.day.get(member, query);
  }

  async listNextActions({ member, query }: Request<'listNextActions'>) {
    const { items, nextCursor } = await this.#of.clientAgenda.nextActions(
      member.organizationId,
      query,
    );
    return { items: await this.#of.presenter.presentMany(member, items), nextCursor };
  }
}
