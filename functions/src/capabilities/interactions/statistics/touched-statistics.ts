import type { InteractionRecord } from '../entries/interaction.record.ts';
import type { Touched } from './statistics-counter.ts';

type Trace = { data: Pick<InteractionRecord, 'clientId' | 'type' | 'visitDay' | 'purchaseDay'> };

/** Which statistics of which clients these entries, as they were and as they are, have a part in. */
export function touchedBy(traces: readonly Trace[]): Map<string, Touched> {
  const byClient = new Map<
    string,
    {
      visitDays: Set<string>;
      purchaseDays: Set<string>;
      purchases: boolean;
      appointments: boolean;
    }
  >();
  for (const { data } of traces) {
    const touched = byClient.get(data.clientId) ?? {
      visitDays: new Set<string>(),
      purchaseDays: new Set<string>(),
      purchases: false,
      appointments: false,
    };
    byClient.set(data.clientId, touched);
    if (data.visitDay !== null) touched.visitDays.add(data.visitDay);
    // Entries stored before this was counted have no such field until they are restated.
    if (data.purchaseDay) touched.purchaseDays.add(data.purchaseDay);
    if (data.type === 'purchase') touched.purchases = true;
    if (data.type === 'appointment') touched.appointments = true;
  }
  return byClient;
}
