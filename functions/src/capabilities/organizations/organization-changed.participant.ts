import { slot } from '../../platform/slot.ts';

/**
 * Work of another capability after an organisation changed its settings. It may be called twice, so
 * it must be idempotent.
 */
export interface OrganizationChangedParticipant {
  /** `fields` names the settings whose value changed. */
  organizationChanged(organizationId: string, fields: readonly string[]): Promise<void>;
}

export const ORGANIZATION_CHANGED = slot<OrganizationChangedParticipant>('organizations.changed');
