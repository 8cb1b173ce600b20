import { organizationEndpoints } from '@clientele/contracts/organizations/organization.endpoints';
import { serviceOf } from '../api.ts';

export const organizationService = serviceOf(organizationEndpoints);
