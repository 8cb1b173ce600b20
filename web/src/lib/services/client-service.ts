import { clientEndpoints } from '@clientele/contracts/clients/client.endpoints';
import { serviceOf } from '../api.ts';

export const clientService = serviceOf(clientEndpoints);
