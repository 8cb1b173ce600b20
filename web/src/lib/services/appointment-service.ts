import { appointmentEndpoints } from '@clientele/contracts/interactions/appointment.endpoints';
import { serviceOf } from '../api.ts';

export const appointmentService = serviceOf(appointmentEndpoints);
