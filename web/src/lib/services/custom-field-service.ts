import { customFieldEndpoints } from '@clientele/contracts/custom-fields/custom-field.endpoints';
import { serviceOf } from '../api.ts';

export const customFieldService = serviceOf(customFieldEndpoints);
