import { associationAppointments, associationPurchases } from './association-history.ts';
import type { GeneratedHistory, HistoryOptions } from './generated-history.ts';
import { manualEntries } from './manual-entries.ts';
import { salonPurchases } from './salon-purchases.ts';
import { salonAppointments } from './salon-visits.ts';

/**
 * The history of one client, and what is planned; always the same for the same options. Only the
 * salon and the association have histories so far.
 */
export function generateHistory(options: HistoryOptions): GeneratedHistory {
  if (options.sector === 'salon') {
    const appointments = salonAppointments(options);
    const purchases = salonPurchases(options, appointments);
    return { appointments, purchases, entries: manualEntries(options, appointments) };
  }
  if (options.sector === 'association') {
    const appointments = associationAppointments(options);
    const purchases = associationPurchases(options);
    return { appointments, purchases, entries: manualEntries(options, appointments) };
  }
  return { appointments: [], purchases: [], entries: [] };
}
