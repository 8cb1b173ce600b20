import { describe, expect, test } from 'vitest';
import * as accountEn from './en/account.ts';
import * as clientsEn from './en/clients.ts';
import * as commonEn from './en/common.ts';
import * as conditionsEn from './en/conditions.ts';
import * as exportsEn from './en/exports.ts';
import * as fieldsEn from './en/fields.ts';
import * as historyEn from './en/history.ts';
import * as importsEn from './en/imports.ts';
import * as integrationsEn from './en/integrations.ts';
import * as interactionsEn from './en/interactions.ts';
import * as notificationsEn from './en/notifications.ts';
import * as organizationsEn from './en/organizations.ts';
import * as segmentsEn from './en/segments.ts';
import * as accountFr from './fr/account.ts';
import * as clientsFr from './fr/clients.ts';
import * as commonFr from './fr/common.ts';
import * as conditionsFr from './fr/conditions.ts';
import * as exportsFr from './fr/exports.ts';
import * as fieldsFr from './fr/fields.ts';
import * as historyFr from './fr/history.ts';
import * as importsFr from './fr/imports.ts';
import * as integrationsFr from './fr/integrations.ts';
import * as interactionsFr from './fr/interactions.ts';
import * as notificationsFr from './fr/notifications.ts';
import * as organizationsFr from './fr/organizations.ts';
import * as segmentsFr from './fr/segments.ts';

const namespaces = {
  account: [accountFr, accountEn],
  clients: [clientsFr, clientsEn],
  common: [commonFr, commonEn],
  conditions: [conditionsFr, conditionsEn],
  exports: [exportsFr, exportsEn],
  fields: [fieldsFr, fieldsEn],
  history: [historyFr, historyEn],
  imports: [importsFr, importsEn],
  integrations: [integrationsFr, integrationsEn],
  interactions: [interactionsFr, interactionsEn],
  notifications: [notificationsFr, notificationsEn],
  organizations: [organizationsFr, organizationsEn],
  segments: [segmentsFr, segmentsEn],
} as const;

/** Every text by its dotted key. */
function texts(node: object, prefix = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : texts(value, `${prefix}${key}.`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);

describe.each(Object.entries(namespaces))('%s', (_name, [fr, en]) => {
  test('has the same keys in both languages', () => {
    expect(texts(en).map(([key]) => key)).toEqual(texts(fr).map(([key]) => key));
  });

  test('fills the same placeholders', () => {
    const english = new Map(texts(en));
    for (const [key, text] of texts(fr)) {
      const other = placeholders(english.get(key) ?? '').sort();
      expect([key, ...other]).toEqual([key, ...placeholders(text).sort()]);
    }
  });

  test('puts no breakable space before French punctuation', () => {
    expect(texts(fr).filter(([, text]) => / [:;?!»]|« /.test(text))).toEqual([]);
  });
});
