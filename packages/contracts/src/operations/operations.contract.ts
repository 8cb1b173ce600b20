import { defineContract } from '../contract.ts';

/** What the operations capability adds to the common lists of problems, permissions and so on. */
export const operationsContract = defineContract({
  permissions: { 'audit.read': 'admin' },
});
