import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { toPlain } from '../../../platform/base-model.ts';
import type { DocumentWritten } from '../../../platform/document-trigger.ts';
import type { InteractionRecord } from '../entries/interaction.record.ts';
import { readableSource, type SourceKind } from '../sources/interaction-source.ts';
import type { InteractionHistoryService } from './interaction-history.service.ts';

/** Turns snapshots of triggers into records for the services that keep the timeline. */
export class InteractionFollower {
  readonly #history: InteractionHistoryService;

  constructor(history: InteractionHistoryService) {
    this.#history = history;
  }

  /** Called after a write of an appointment, purchase or message. */
  async followSource(kind: SourceKind, { params, before, after }: DocumentWritten): Promise<void> {
    const { organizationId = '', sourceId = '' } = params;
    await this.#history.follow({
      organizationId,
      kind,
      id: sourceId,
      before: readableSource(kind, dataOf(before)),
      after: readableSource(kind, dataOf(after)),
    });
  }

  /** Called after a write of a timeline entry; only those written by hand are followed. */
  async followManual({ params, before, after }: DocumentWritten): Promise<void> {
    const { organizationId = '', interactionId = '' } = params;
    await this.#history.followManual(
      organizationId,
      interactionId,
      dataOf<InteractionRecord>(before),
      dataOf<InteractionRecord>(after),
    );
  }
}

function dataOf<Data>(snapshot: DocumentSnapshot): Data | null {
  const data = snapshot.data();
  return data === undefined ? null : (toPlain(data) as Data);
}
