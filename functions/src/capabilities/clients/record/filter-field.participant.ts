import type { FieldDescription } from '@clientele/domain/conditions/operators';
import { slot } from '../../../platform/slot.ts';
import type { FieldGate } from '../../custom-fields/field-gate.ts';

/**
 * Fields of another capability by which client lists may be filtered, as far as the role of the
 * gate may know of them.
 */
export interface FilterFieldParticipant {
  filterFields(organizationId: string, gate: FieldGate): Promise<readonly FieldDescription[]>;
  /** Paths in changes of clients that the role may not see. */
  hiddenPaths(organizationId: string, gate: FieldGate): Promise<ReadonlySet<string>>;
  /** Drops cached data, which other instances may have changed. */
  refresh(organizationId: string): Promise<void>;
}

export const FILTER_FIELDS = slot<FilterFieldParticipant>('clients.filterFields');
