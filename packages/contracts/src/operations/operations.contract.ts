import { defineContract } from '../contract.ts';

/** What operations declares to the rest. */
export const operationsContract = defineContract({
  permissions: { 'audit.read': 'admin' },
});
