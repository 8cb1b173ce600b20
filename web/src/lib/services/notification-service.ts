import { notificationEndpoints } from '@clientele/contracts/organizations/notification.endpoints';
import { serviceOf } from '../api.ts';

export const notificationService = serviceOf(notificationEndpoints);
