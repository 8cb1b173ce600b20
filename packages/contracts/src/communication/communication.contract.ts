import { defineContract } from '../contract.ts';

/** What communication declares to the rest. */
export const communicationContract = defineContract({
  permissions: { 'messages.send': 'manager' },
});
