import { purchaseEndpoints } from '@clientele/contracts/interactions/purchase.endpoints';
import { serviceOf } from '../api.ts';

export const purchaseService = serviceOf(purchaseEndpoints);
