import { defineContract } from '../contract.ts';

/** What privacy declares to the rest. */
export const privacyContract = defineContract({
  permissions: { 'privacy.manage': 'admin' },
});
