import type { Condition } from '@clientele/contracts/conditions/condition';

/** A condition and how it is said, in French and in English. */
export type GoldenSentence = [condition: Condition, fr: string, en: string];
