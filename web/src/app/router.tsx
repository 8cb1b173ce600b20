import i18next from 'i18next';
import { createBrowserRouter, type RouteObject } from 'react-router-dom';
import { AccountLayout } from './account-layout.tsx';
import { RequireSession } from './require-session.tsx';
import { RootLayout } from './root-layout.tsx';
import { PageFailure, RouteFailure } from './route-failure.tsx';
import { Splash } from './splash.tsx';

/** Every page arrives when it is first visited. */
const accountRoutes: RouteObject[] = [
  {
    path: 'sign-in',
    lazy: async () => ({ Component: (await import('./pages/sign-in-page.tsx')).SignInPage }),
  },
  {
    path: 'sign-up',
    lazy: async () => ({ Component: (await import('./pages/sign-up-page.tsx')).SignUpPage }),
  },
  {
    path: 'forgotten-password',
    lazy: async () => ({
      Component: (await import('./pages/forgotten-password-page.tsx')).ForgottenPasswordPage,
    }),
  },
];

/** Reads an invitation before anybody is signed in. */
const invitationRoutes: RouteObject[] = [
  {
    path: 'invitation',
    lazy: async () => ({
      Component: (await import('./pages/accept-invitation-page.tsx')).AcceptInvitationPage,
    }),
  },
];

const signedInAccountRoutes: RouteObject[] = [
  {
    path: 'verify-email',
    lazy: async () => ({
      Component: (await import('./pages/verify-email-page.tsx')).VerifyEmailPage,
    }),
  },
  {
    path: 'organizations/new',
    lazy: async () => ({
      Component: (await import('./pages/create-organization-page.tsx')).CreateOrganizationPage,
    }),
  },
];

/** Inside an organisation. What the areas add to them arrives with the first address there. */
const organizationRoutes: RouteObject[] = [
  {
    path: '*',
    lazy: async () => ({ Component: (await import('./pages/not-found-page.tsx')).NotFoundPage }),
  },
];
const ORGANIZATION_ROUTES_ID = 'organization';

const routes: RouteObject[] = [
  {
    Component: RootLayout,
    ErrorBoundary: RouteFailure,
    HydrateFallback: Splash,
    children: [
      { Component: AccountLayout, children: accountRoutes },
      {
        lazy: async () => ({ Component: (await import('./data-layout.tsx')).DataLayout }),
        children: [
          { Component: AccountLayout, children: invitationRoutes },
          {
            Component: RequireSession,
            children: [
              {
                index: true,
                lazy: async () => ({
                  Component: (await import('./pages/landing-page.tsx')).LandingPage,
                }),
              },
              { Component: AccountLayout, children: signedInAccountRoutes },
              {
                path: 'o/:organizationId',
                lazy: loadOrganizationLayout,
                children: [
                  {
                    id: ORGANIZATION_ROUTES_ID,
                    ErrorBoundary: PageFailure,
                    children: organizationRoutes,
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        Component: AccountLayout,
        children: [
          {
            path: '*',
            lazy: async () => ({
              Component: (await import('./pages/not-found-page.tsx')).NotFoundPage,
            }),
          },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes, {
  // Sign-in needs no areas: they, their icons and query keys load for addresses below `/o/` only.
  patchRoutesOnNavigation: async ({ path, patch }) => {
    if (!path.startsWith('/o/')) return;
    // On its way at the same time, so that the areas cost no time of their own. Where it fails, the
    // route that loads it says so.
    import('./organization-layout.tsx').catch(() => undefined);
    const { areas } = await import('./areas/areas.ts');
    // The router asks for every new address, and leaves out the routes that it has already.
    patch(
      ORGANIZATION_ROUTES_ID,
      areas.flatMap((area) => area.routes),
    );
  },
});

/** The frame speaks the words of all areas: they are there before it is. */
async function loadOrganizationLayout() {
  const [{ OrganizationLayout }] = await Promise.all([
    import('./organization-layout.tsx'),
    i18next.loadNamespaces('areas'),
  ]);
  return { Component: OrganizationLayout };
}
