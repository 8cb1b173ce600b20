import type { Words } from './contract.ts';
import { gather, type ProblemCode } from './contracts.ts';

/** The text of each problem code: what happened and what to do. */
export const PROBLEM_MESSAGES = gather<ProblemCode, Words>('problems');
