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

const organizationRoutes: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('./pages/home-page.tsx')).HomePage }),
  },
  {
    path: 'clients',
    lazy: async () => ({ Component: (await import('./pages/clients-page.tsx')).ClientsPage }),
  },
  {
    path: 'clients/new',
    lazy: async () => ({
      Component: (await import('./pages/create-client-page.tsx')).CreateClientPage,
    }),
  },
  {
    path: 'clients/:clientId',
    lazy: async () => ({
      Component: (await import('./pages/client-details-page.tsx')).ClientDetailsPage,
    }),
  },
  {
    path: 'clients/:clientId/edit',
    lazy: async () => ({
      Component: (await import('./pages/edit-client-page.tsx')).EditClientPage,
    }),
  },
  {
    path: 'segments',
    lazy: async () => ({ Component: (await import('./pages/segments-page.tsx')).SegmentsPage }),
  },
  {
    path: 'segments/new',
    lazy: async () => ({
      Component: (await import('./pages/new-segment-page.tsx')).NewSegmentPage,
    }),
  },
  {
    path: 'segments/:segmentId',
    lazy: async () => ({
      Component: (await import('./pages/segment-details-page.tsx')).SegmentDetailsPage,
    }),
  },
  {
    path: 'segments/:segmentId/edit',
    lazy: async () => ({
      Component: (await import('./pages/edit-segment-page.tsx')).EditSegmentPage,
    }),
  },
  {
    path: 'imports',
    lazy: async () => ({ Component: (await import('./pages/imports-page.tsx')).ImportsPage }),
  },
  {
    path: 'imports/new',
    lazy: async () => ({ Component: (await import('./pages/new-import-page.tsx')).NewImportPage }),
  },
  {
    path: 'imports/:importId',
    lazy: async () => ({ Component: (await import('./pages/import-page.tsx')).ImportPage }),
  },
  {
    path: 'exports',
    lazy: async () => ({ Component: (await import('./pages/exports-page.tsx')).ExportsPage }),
  },
  {
    path: 'members',
    lazy: async () => ({ Component: (await import('./pages/members-page.tsx')).MembersPage }),
  },
  {
    path: 'settings',
    lazy: async () => ({
      Component: (await import('./pages/organization-settings-page.tsx')).OrganizationSettingsPage,
    }),
  },
  {
    path: 'settings/fields',
    lazy: async () => ({ Component: (await import('./pages/fields-page.tsx')).FieldsPage }),
  },
  {
    path: 'settings/api-keys',
    lazy: async () => ({ Component: (await import('./pages/api-keys-page.tsx')).ApiKeysPage }),
  },
  {
    path: '*',
    lazy: async () => ({ Component: (await import('./pages/not-found-page.tsx')).NotFoundPage }),
  },
];

export const router = createBrowserRouter([
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
                lazy: async () => ({
                  Component: (await import('./organization-layout.tsx')).OrganizationLayout,
                }),
                children: [{ ErrorBoundary: PageFailure, children: organizationRoutes }],
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
]);
