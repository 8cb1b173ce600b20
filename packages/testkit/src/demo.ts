import type { PackId } from '@clientele/contracts/custom-fields/custom-field';
import type { Sector } from '@clientele/contracts/organizations/organization';
import type { Role } from '@clientele/contracts/roles';

/** Password of every demo account; only the local stack has such accounts. */
export const DEMO_PASSWORD = 'clientele';

export type DemoMember = { id: string; email: string; displayName: string; role: Role };
export type DemoOrganization = {
  id: string;
  name: string;
  sector: Sector;
  members: DemoMember[];
  clientCount: number;
  /** The field pack of its sector; null for none. */
  pack: PackId | null;
};

/** The organisations of the local stack and of the end-to-end tests. */
export const DEMO_ORGANIZATIONS: readonly DemoOrganization[] = [
  {
    id: 'demo-salon',
    name: 'Salon Lumière',
    sector: 'salon',
    clientCount: 2_000,
    pack: 'salon',
    members: [
      {
        id: 'salon-owner',
        email: 'owner@salon.test',
        displayName: 'Hélène Rousseau',
        role: 'owner',
      },
      { id: 'salon-admin', email: 'admin@salon.test', displayName: 'Karim Haddad', role: 'admin' },
      {
        id: 'salon-manager',
        email: 'manager@salon.test',
        displayName: 'Anne-Sophie Le Goff',
        role: 'manager',
      },
      { id: 'salon-staff', email: 'staff@salon.test', displayName: 'Lucas Moreau', role: 'staff' },
      {
        id: 'salon-viewer',
        email: 'viewer@salon.test',
        displayName: 'Chloé Benoît',
        role: 'viewer',
      },
    ],
  },
  {
    id: 'demo-association',
    name: 'Association Les Tilleuls',
    sector: 'association',
    clientCount: 150,
    pack: 'association',
    members: [
      {
        id: 'association-owner',
        email: 'owner@association.test',
        displayName: 'Jean-Pierre d’Aubigné',
        role: 'owner',
      },
    ],
  },
];

/** The seed of the demo organisations' clients. */
export const DEMO_SEED = 'clientele';
