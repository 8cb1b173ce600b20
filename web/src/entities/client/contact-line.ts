import type { Client } from '@clientele/contracts/clients/client';
import { formatPhone } from '@clientele/domain/contact/phone';

/** Phone and e-mail in a line, as people read them: what tells two namesakes apart. */
export function contactLine(client: Pick<Client, 'phone' | 'email' | 'number'>, country: string) {
  const phone = client.phone && formatPhone(client.phone, country);
  return [phone, client.email, client.number].filter(Boolean).join(' · ');
}
