import { interactionEndpoints } from '@clientele/contracts/interactions/interaction.endpoints';
import { serviceOf } from '../api.ts';

export const interactionService = serviceOf(interactionEndpoints);
