import type { ClientForm } from '@clientele/contracts/custom-fields/field-layout';
import type { Member } from '@clientele/contracts/organizations/member';
import type { Me, Membership, Organization } from '@clientele/contracts/organizations/organization';
import type { Permission } from '@clientele/contracts/roles';
import { createContext, useContext } from 'react';

export interface CurrentOrganization {
  organization: Organization;
  membership: Membership;
  me: Me;
  /** Colleagues by name, for "assigned to"; empty until they are loaded. */
  members: Member[];
  /** The fields that the person knows, in their sections; null until they are loaded. */
  form: ClientForm | null;
  can: (permission: Permission) => boolean;
}

export const CurrentOrganizationContext = createContext<CurrentOrganization | null>(null);

/** The organisation in the address, with what the person signed in may do there. */
export function useCurrentOrganization(): CurrentOrganization {
  const current = useContext(CurrentOrganizationContext);
  if (!current) throw new Error('Only pages under /o/:organizationId know an organisation.');
  return current;
}
