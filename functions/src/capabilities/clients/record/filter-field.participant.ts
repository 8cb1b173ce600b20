import type { FieldDescription } from '@clientele/domain/conditions/operators';
import { slot } from '../../../platform/slot.ts';
import type { FieldGate } from '../../custom-fields/field-gate.ts';

/**
 * What lists may be filtered by beside the client's own fields, said by another capability, as far
 * as the role of the gate may know of it.
 */
export interface FilterFieldParticipant {
  filterFields(organizationId: string, gate: FieldGate): Promise<readonly FieldDescription[]>;
  /** The paths in changes of clients that would tell the role what it may not know. */
  hiddenPaths(organizationId: string, gate: FieldGate): Promise<ReadonlySet<string>>;
  /** Forgets what is remembered, which others may have changed since. */
  refresh(organizationId: string): Promise<void>;
}

export const FILTER_FIELDS = slot<FilterFieldParticipant>('clients.filterFields');
