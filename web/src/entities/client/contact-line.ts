import type { Client } from '@clientele/contracts/clients/client';
import { formatPhone } from '@clientele/domain/contact/phone';

/**
 * Phone and e-mail address on one line, formatted for people; tells two clients of the same name
 * apart.
 */
export function contactLine(client: Pick<Client, 'phone' | 'email' | 'number'>, country: string) {
  const phone = client.phone && formatPhone(client.phone, country);
  return [phone, client.email, client.number].filter(Boolean).join(' · ');
}
