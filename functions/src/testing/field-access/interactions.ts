import type { appointmentEndpoints } from '@clientele/contracts/interactions/appointment.endpoints';
import type { interactionEndpoints } from '@clientele/contracts/interactions/interaction.endpoints';
import type { purchaseEndpoints } from '@clientele/contracts/interactions/purchase.endpoints';
import { type Probe, params, type RowsOf, version } from './row.ts';

const happened = { nothing: 'What happened with a client, which holds no custom value.' };
/** Gives the client a next action, so that the day shows it. */
const remind = async (probe: Probe) =>
  probe.person.api.updateClient({
    params: params(probe),
    ifMatch: await version(probe, probe.clientId),
    body: { nextAction: 'Call back', nextActionOn: '2020-01-01' },
  });

export const interactionsFieldAccess: RowsOf<{
  a: typeof interactionEndpoints;
  b: typeof appointmentEndpoints;
  c: typeof purchaseEndpoints;
}> = {
  listClientInteractions: happened,
  createInteraction: happened,
  getInteraction: happened,
  updateInteraction: happened,
  trashInteraction: happened,
  restoreInteraction: happened,
  listInteractionRevisions: happened,
  uploadAttachment: happened,
  createAttachmentLink: happened,
  downloadFile: happened,
  getClientStatistics: happened,
  getStatisticsChecks: happened,
  repairStatistics: happened,
  getDay: {
    shows: async (probe) => {
      await remind(probe);
      return probe.person.api.getDay({
        params: { organizationId: probe.organizationId },
        query: {},
      });
    },
  },
  listNextActions: {
    shows: async (probe) => {
      await remind(probe);
      return probe.person.api.listNextActions({ params: { organizationId: probe.organizationId } });
    },
  },
  listAppointments: happened,
  createAppointment: happened,
  createAppointments: happened,
  getAppointment: happened,
  updateAppointment: happened,
  deleteAppointment: happened,
  listPurchases: happened,
  createPurchase: happened,
  createPurchases: happened,
  getPurchase: happened,
  updatePurchase: happened,
  deletePurchase: happened,
};
