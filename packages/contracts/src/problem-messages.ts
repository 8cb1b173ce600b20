import type { Words } from './contract.ts';
import { gather, type ProblemCode } from './contracts.ts';

/** What a person reads for each error code: what happened and what to do. */
export const PROBLEM_MESSAGES = gather<ProblemCode, Words>('problems');
