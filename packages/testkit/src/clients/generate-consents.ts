import type { Client } from '@clientele/contracts/clients/client';
import { Random } from '../random.ts';

/** Shares of clients that granted and denied each channel; the others were never asked. */
const STATED = {
  email: [0.52, 0.13],
  sms: [0.34, 0.18],
  phone: [0.2, 0.1],
  post: [0.08, 0.04],
} as const;

/** The consents of one generated client. */
export function generateConsents(seed: string, index: number): Client['consents'] {
  const random = new Random(seed, index, 'consents');
  const consents: Client['consents'] = {};
  for (const [channel, [granted, denied]] of Object.entries(STATED)) {
    const chance = random.next();
    if (chance < granted) consents[channel as keyof typeof STATED] = 'granted';
    else if (chance < granted + denied) consents[channel as keyof typeof STATED] = 'denied';
  }
  return consents;
}
