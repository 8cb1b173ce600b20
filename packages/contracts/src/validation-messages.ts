import type { Words } from './contract.ts';
import { gather, type ValidationCode } from './contracts.ts';

export type { ValidationCode };

/** What a person reads beside a field, by issue code. */
export const VALIDATION_MESSAGES = gather<ValidationCode, Words>('issues');
