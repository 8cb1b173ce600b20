import type { ClientProfile } from '@clientele/contracts/clients/client';
import { foldText } from '@clientele/domain/text/fold';
import { Random } from '../random.ts';
import { generateClient } from './generate-client.ts';

export type GenerateOptions = {
  seed: string | number;
  count: number;
  /** Today, `YYYY-MM-DD`; birth dates lie before it. */
  today: string;
};

/** One in this many clients is a near duplicate, entered twice with small differences. */
const NEAR_DUPLICATE_EVERY = 80;

/**
 * Generates any number of believable clients. A longer sequence begins with the clients of a
 * shorter one, so that benchmarks of different sizes use the same people.
 */
export function* generateClients({
  seed,
  count,
  today,
}: GenerateOptions): Generator<ClientProfile> {
  for (let index = 0; index < count; index += 1) {
    const isCopy = index % NEAR_DUPLICATE_EVERY === NEAR_DUPLICATE_EVERY - 1;
    yield isCopy
      ? nearDuplicate(seed, index, generateClient(seed, index - 41, today))
      : generateClient(seed, index, today);
  }
}

/** The same person as somebody in a hurry enters them again. */
function nearDuplicate(seed: string | number, index: number, client: ClientProfile): ClientProfile {
  const random = new Random(seed, index, 'copy');
  const bare = (name: string | null) => name && capitalised(foldText(name));
  const copy = { ...client, tags: [], otherEmails: [], otherPhones: [], source: null };
  const way = random.integer(0, 3);
  if (way === 0)
    return { ...copy, firstName: bare(client.firstName), lastName: bare(client.lastName) };
  if (way === 1) return { ...copy, firstName: client.lastName, lastName: client.firstName };
  if (way === 2 && client.email) return { ...copy, phone: null, birthDate: null };
  return { ...copy, lastName: client.lastName?.toUpperCase() ?? null, email: null };
}

function capitalised(text: string): string {
  return text.replace(/(^| )\p{L}/gu, (letter) => letter.toUpperCase());
}
