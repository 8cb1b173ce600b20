import type { InteractionRecord } from '../entries/interaction.record.ts';
import type { Touched } from './statistics-counter.ts';

type Trace = { data: Pick<InteractionRecord, 'clientId' | 'type' | 'visitDay' | 'purchaseDay'> };

/**
 * The parts of statistics, by client, in which these entries count, as they were and as they are.
 */
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
    // Entries from before this was counted lack the field until they are recomputed.
    if (data.purchaseDay) touched.purchaseDays.add(data.purchaseDay);
    if (data.type === 'purchase') touched.purchases = true;
    if (data.type === 'appointment') touched.appointments = true;
  }
  return byClient;
}
