import type { ClientForm } from '@clientele/contracts/custom-fields/field-layout';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import type { Permission, Role } from '@clientele/contracts/roles';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { initReactI18next } from 'react-i18next';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { vi } from 'vitest';
import { themeIn } from '../app/theme.ts';
import { CurrentOrganizationContext } from '../lib/current-organization.tsx';
import { aClientForm, aMember, aMembership } from './records.ts';

/** Every text in French, by namespace. */
const fr: Record<string, object> = Object.assign(
  {},
  ...Object.values(import.meta.glob<object>('../i18n/fr/*.ts', { eager: true })),
);

/**
 * The fake API's answers by "METHOD path", where the path is below the organisation; any other
 * request gets a 404.
 */
export type Answers = Record<string, (body: unknown) => { status?: number; body: unknown }>;

/**
 * Replaces `fetch` by the fake API for the current test; returns the mock, to look at its calls.
 */
export function answerFetch(answers: Answers) {
  const fake = vi.fn(async (address: string | URL | Request, init?: RequestInit) => {
    const path = String(address)
      .split('?')[0]
      ?.replace(/^\/api\/v1(\/organizations\/o1)?/, '');
    const answer = answers[`${init?.method ?? 'GET'} ${path}`];
    const sent = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    const { status = 200, body } = answer?.(sent) ?? { status: 404, body: {} };
    return new Response(JSON.stringify(body), { status });
  });
  vi.stubGlobal('fetch', fake);
  return fake;
}

/** Renders an element inside an organisation, in French by default, with a router at `/`. */
export async function renderPage(
  content: ReactNode,
  options: {
    role?: Role;
    form?: ClientForm | null;
    language?: InterfaceLanguage;
    /** Address of the page; `/` by default. */
    address?: string;
  } = {},
) {
  await i18next.use(initReactI18next).init({
    lng: options.language ?? 'fr',
    // Texts stay French whatever the language: it only changes how values are formatted.
    fallbackLng: 'fr',
    resources: { fr },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
  });
  const membership = aMembership(options.role);
  const current = {
    organization: membership.organization,
    membership,
    me: {
      id: 'm1',
      email: 'helene@salon.test',
      emailVerified: true,
      displayName: 'Hélène Rousseau',
      memberships: [membership],
    },
    members: [aMember(), aMember({ id: 'm2', displayName: 'Lucas Moreau', role: 'staff' })],
    form: options.form === undefined ? aClientForm() : options.form,
    can: (permission: Permission) => membership.permissions.includes(permission),
  };
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createMemoryRouter([{ path: '*', element: content }], {
    initialEntries: [options.address ?? '/'],
  });
  const user = userEvent.setup();
  const view = render(
    <MantineProvider env="test" theme={themeIn({ close: i18next.t('close') })}>
      <QueryClientProvider client={queryClient}>
        <CurrentOrganizationContext value={current}>
          <RouterProvider router={router} />
        </CurrentOrganizationContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...view, user, router };
}
