import { defineContract } from '../contract.ts';

/**
 * What the communication capability adds to the common lists of problems, permissions and so on.
 */
export const communicationContract = defineContract({
  permissions: { 'messages.send': 'manager' },
});
