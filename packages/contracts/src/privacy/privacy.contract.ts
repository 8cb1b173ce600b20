import { defineContract } from '../contract.ts';

/** What the privacy capability adds to the common lists of problems, permissions and so on. */
export const privacyContract = defineContract({
  permissions: { 'privacy.manage': 'admin' },
});
