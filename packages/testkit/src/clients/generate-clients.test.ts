import { clientCreateRequestSchema } from '@clientele/contracts/clients/client';
import { parsePhone } from '@clientele/domain/contact/phone';
import { foldText } from '@clientele/domain/text/fold';
import { describe, expect, it } from 'vitest';
import { generateClients } from './generate-clients.ts';

const today = '2026-03-01';
const clients = [...generateClients({ seed: 'test', count: 2_000, today })];
const shareOf = (predicate: (client: (typeof clients)[number]) => boolean) =>
  clients.filter(predicate).length / clients.length;

describe('generateClients', () => {
  it('tells the same story for the same seed and another for another seed', () => {
    const again = [...generateClients({ seed: 'test', count: 2_000, today })];
    const other = [...generateClients({ seed: 'other', count: 2_000, today })];
    expect(again).toEqual(clients);
    expect(other).not.toEqual(clients);
  });

  it('begins a longer row with the clients of a shorter one', () => {
    expect([...generateClients({ seed: 'test', count: 300, today })]).toEqual(
      clients.slice(0, 300),
    );
  });

  it('makes clients that the API accepts', () => {
    for (const client of clients) {
      expect(clientCreateRequestSchema.safeParse(client).error?.issues).toBeUndefined();
      expect(client.firstName ?? client.lastName ?? client.companyName).not.toBeNull();
    }
  });

  it('gives valid phone numbers in E.164 and mail addresses on reserved domains', () => {
    for (const { phone, email } of clients) {
      if (phone) expect(parsePhone(phone, 'FR'), phone).toBe(phone);
      if (email) expect(email).toMatch(/^[a-z0-9.]+@example\.(fr|com|org|net)$/);
    }
  });

  it('keeps birthdays in the past and in the calendar', () => {
    for (const { birthDate } of clients) {
      if (!birthDate) continue;
      expect(birthDate < today).toBe(true);
      expect(new Date(`${birthDate}T00:00:00Z`).toISOString().slice(0, 10)).toBe(birthDate);
    }
  });

  it('holds accents, compound names, particles, companies and missing parts in fair shares', () => {
    const names = (client: (typeof clients)[number]) => `${client.firstName} ${client.lastName}`;
    expect(
      shareOf((client) => foldText(names(client)) !== names(client).toLowerCase()),
    ).toBeGreaterThan(0.2);
    expect(shareOf((client) => /-/.test(client.firstName ?? ''))).toBeGreaterThan(0.04);
    expect(shareOf((client) => /^(de|d['’]|Le|du) ?/.test(client.lastName ?? ''))).toBeGreaterThan(
      0.02,
    );
    expect(shareOf((client) => client.kind === 'company')).toBeGreaterThan(0.04);
    expect(shareOf((client) => client.email === null)).toBeGreaterThan(0.1);
    expect(shareOf((client) => client.phone !== null)).toBeGreaterThan(0.75);
  });

  it('makes some names frequent and most of them rare', () => {
    const counts = new Map<string, number>();
    for (const { lastName } of clients) {
      if (lastName) counts.set(lastName, (counts.get(lastName) ?? 0) + 1);
    }
    const sorted = [...counts.values()].sort((one, two) => two - one);
    expect(sorted[0]).toBeGreaterThan(30);
    expect(sorted.length).toBeGreaterThan(200);
  });
});
