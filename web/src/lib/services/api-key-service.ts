import { apiKeyEndpoints } from '@clientele/contracts/organizations/api-key.endpoints';
import { serviceOf } from '../api.ts';

export const apiKeyService = serviceOf(apiKeyEndpoints);
