import type { ClientForm } from '@clientele/contracts/custom-fields/field-layout';
import type { Member } from '@clientele/contracts/organizations/member';
import type { Me, Membership, Organization } from '@clientele/contracts/organizations/organization';
import type { Permission } from '@clientele/contracts/roles';
import { createContext, useContext } from 'react';

export interface CurrentOrganization {
  organization: Organization;
  membership: Membership;
  me: Me;
  /** Members by name, for "assigned to"; empty until loaded. */
  members: Member[];
  /** The fields the person may see, in their sections; null until loaded. */
  form: ClientForm | null;
  can: (permission: Permission) => boolean;
}

export const CurrentOrganizationContext = createContext<CurrentOrganization | null>(null);

/** The organisation named in the address, with what the person signed in may do there. */
export function useCurrentOrganization(): CurrentOrganization {
  const current = useContext(CurrentOrganizationContext);
  if (!current) throw new Error('Only pages under /o/:organizationId know an organisation.');
  return current;
}
