import type { Words } from './contract.ts';
import { gather, type ValidationCode } from './contracts.ts';

export type { ValidationCode };

/** The text of each issue code, shown beside a field. */
export const VALIDATION_MESSAGES = gather<ValidationCode, Words>('issues');
