import i18next from 'i18next';
import { createBrowserRouter, type RouteObject } from 'react-router-dom';
import { AccountLayout } from './account-layout.tsx';
import { RequireSession } from './require-session.tsx';
import { RootLayout } from './root-layout.tsx';
import { PageFailure, RouteFailure } from './route-failure.tsx';
import { Splash } from './splash.tsx';

/** Each page's code is loaded when the page is first visited. */
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

/** Route that reads an invitation before anybody is signed in. */
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

/**
 * Routes inside an organisation. The routes of the areas are added when the first address there is
 * visited.
 */
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
  // The sign-in pages do not need the areas: they, their icons and query keys are loaded only for
  // addresses below `/o/`.
  patchRoutesOnNavigation: async ({ path, patch }) => {
    if (!path.startsWith('/o/')) return;
    // Loads the layout in parallel, so that loading the areas costs no extra time. If it fails, the
    // route that loads it shows the error.
    import('./organization-layout.tsx').catch(() => undefined);
    const { areas } = await import('./areas/areas.ts');
    // The router calls this for every new address and ignores the routes that it already has.
    patch(
      ORGANIZATION_ROUTES_ID,
      areas.flatMap((area) => area.routes),
    );
  },
});

/** The layout shows texts of all areas (sidebar, palette), so they are loaded before it renders. */
async function loadOrganizationLayout() {
  const [{ OrganizationLayout }] = await Promise.all([
    import('./organization-layout.tsx'),
    i18next.loadNamespaces('areas'),
  ]);
  return { Component: OrganizationLayout };
}
