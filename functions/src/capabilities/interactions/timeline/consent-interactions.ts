import type { FieldChange } from '@clientele/contracts/audit';
import type {
  ClientWritten,
  ClientWrittenParticipant,
} from '../../clients/record/client-written.participant.ts';
import type { InteractionHistoryService } from './interaction-history.service.ts';

/** Adds a timeline entry when a client's consents change, whoever changed them. */
export class ConsentInteractions implements ClientWrittenParticipant {
  readonly #history: InteractionHistoryService;

  constructor(history: InteractionHistoryService) {
    this.#history = history;
  }

  async clientWritten({ organizationId, clientId, before, after }: ClientWritten): Promise<void> {
    if (!after || after.data.purgingAt !== null) return;
    // An import records consents itself, and each client has an entry about the import.
    if (isOfImport(before?.data ?? null, after.data)) return;
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

type Record = NonNullable<ClientWritten['after']>['data'];
type Consents = Record['consents'];

function isOfImport(before: Record | null, after: Record): boolean {
  const last = after.changeChunks.at(-1);
  return (
    last?.job === 'import' &&
    last.at.getTime() === after.updatedAt.getTime() &&
    after.changeChunks.length > (before?.changeChunks.length ?? 0)
  );
}

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
