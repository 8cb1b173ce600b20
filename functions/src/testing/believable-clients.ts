import { applyPatch, EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import { normalizeClientInput } from '@clientele/domain/clients/normalize-client';
import { formatClientNumber } from '@clientele/domain/clients/search-query';
import { completeStats } from '@clientele/domain/interactions/client-statistics';
import { addDays } from '@clientele/domain/time/calendar';
import { generateClients } from '@clientele/testkit/clients/generate-clients';
import { Random } from '@clientele/testkit/random';
import type { ClientState } from '../capabilities/clients/record/client.record.ts';
import { newClientState } from '../capabilities/clients/record/client-state.ts';

const CONSENTS = [{}, { email: 'granted' }, { email: 'denied', sms: 'granted' }] as const;

/** Clients with a history of visits, purchases and consents; always the same for the same seed. */
export function believableClients(
  seed: string,
  count: number,
  today: string,
): { id: string; state: ClientState }[] {
  const random = new Random(seed);
  const inputs = [...generateClients({ seed, count, today })];
  return inputs.map((input, index) => {
    const context = { country: 'FR', today, timeZone: 'Europe/Paris', fields: [] };
    const normalized = normalizeClientInput(input, context);
    if (!normalized.ok) throw new Error(JSON.stringify(normalized.issues));
    const profile = applyPatch(EMPTY_PROFILE, normalized.value);
    const at = new Date(Date.parse(`${today}T12:00:00Z`) - random.integer(0, 900) * 86_400_000);
    const origin = { by: { id: null, name: 'Test' }, at };
    const state = newClientState(profile, formatClientNumber(index + 1), origin);
    return {
      id: `client${String(index).padStart(6, '0')}`,
      state: {
        ...state,
        lifecycle: index % 12 === 11 ? 'archived' : 'active',
        consents: { ...CONSENTS[index % CONSENTS.length] },
        stats: statsOf(random, today),
      },
    };
  });
}

function statsOf(random: Random, today: string) {
  const days = Array.from({ length: random.integer(0, 5) }, () =>
    addDays(today, -random.integer(0, 500)),
  );
  const visitDays = [...new Set(days)].sort();
  const purchaseDays = visitDays
    .filter(() => random.chance(0.7))
    .map((day) => ({ day, count: random.integer(1, 2), amount: random.integer(1, 9) * 1_000 }));
  const last = visitDays.at(-1);
  const moment = last === undefined ? null : new Date(`${last}T15:30:00Z`);
  return completeStats(
    {
      lifetimeValue: purchaseDays.reduce((sum, { amount }) => sum + amount, 0),
      purchaseCount: purchaseDays.reduce((sum, { count }) => sum + count, 0),
      completedAppointments: random.integer(0, 4),
      noShows: random.integer(0, 2),
      visitDays,
      purchaseDays,
      lastInteractionAt: moment,
      lastInboundAt: moment,
      upcomingAppointments: [],
    },
    moment,
  );
}
