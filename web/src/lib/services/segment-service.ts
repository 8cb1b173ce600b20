import { segmentEndpoints } from '@clientele/contracts/segments/segment.endpoints';
import { serviceOf } from '../api.ts';

export const segmentService = serviceOf(segmentEndpoints);
