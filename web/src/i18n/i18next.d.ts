import 'i18next';
import type { account } from './fr/account.ts';
import type { clients } from './fr/clients.ts';
import type { common } from './fr/common.ts';
import type { conditions } from './fr/conditions.ts';
import type { exports } from './fr/exports.ts';
import type { fields } from './fr/fields.ts';
import type { history } from './fr/history.ts';
import type { imports } from './fr/imports.ts';
import type { integrations } from './fr/integrations.ts';
import type { interactions } from './fr/interactions.ts';
import type { notifications } from './fr/notifications.ts';
import type { organizations } from './fr/organizations.ts';
import type { segments } from './fr/segments.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      account: typeof account;
      clients: typeof clients;
      conditions: typeof conditions;
      exports: typeof exports;
      fields: typeof fields;
      history: typeof history;
      imports: typeof imports;
      integrations: typeof integrations;
      interactions: typeof interactions;
      notifications: typeof notifications;
      organizations: typeof organizations;
      segments: typeof segments;
    };
  }
}
