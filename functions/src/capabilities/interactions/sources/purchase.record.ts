import type { PurchaseSource } from '@clientele/domain/interactions/interaction-content';
import type { SourceUpkeep } from './source.record.ts';

/** A purchase as stored. */
export type PurchaseRecord = PurchaseSource & SourceUpkeep;
