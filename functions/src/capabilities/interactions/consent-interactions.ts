import type { FieldChange } from '@clientele/contracts/clients/client-history';
import type {
  ClientWritten,
  ClientWrittenParticipant,
} from '../clients/client-written.participant.ts';
import type { InteractionHistoryService } from './interaction-history.service.ts';

/** Writes into the timeline that a client's consents changed, whoever changed them. */
export class ConsentInteractions implements ClientWrittenParticipant {
  readonly #history: InteractionHistoryService;

  constructor(history: InteractionHistoryService) {
    this.#history = history;
  }

  async clientWritten({ organizationId, clientId, before, after }: ClientWritten): Promise<void> {
    if (!after || after.data.purgingAt !== null) return;
    const changes = consentChanges(before?.data.consents ?? {}, after.data.consents);
    if (changes.length === 0) return;
    await this.#history.recordEvent(organizationId, {
      id: `consent_${clientId}_${after.data.version}`,
      clientId,
      type: 'consent',
      at: after.data.updatedAt,
      by: after.data.updatedBy,
      title: null,
      changes,
    });
  }
}

type Consents = ClientWrittenConsents;
type ClientWrittenConsents = NonNullable<ClientWritten['after']>['data']['consents'];

function consentChanges(before: Consents, after: Consents): FieldChange[] {
  const channels = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return (channels as (keyof Consents)[])
    .map((channel) => ({
      field: channel,
      before: before[channel] ?? 'unknown',
      after: after[channel] ?? 'unknown',
    }))
    .filter((change) => change.before !== change.after);
}
