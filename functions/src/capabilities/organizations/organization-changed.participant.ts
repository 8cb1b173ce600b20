import { slot } from '../../platform/slot.ts';

/**
 * What another capability does once an organisation changed its settings; being told twice must do
 * no harm.
 */
export interface OrganizationChangedParticipant {
  /** `fields` are the settings that have another value now. */
  organizationChanged(organizationId: string, fields: readonly string[]): Promise<void>;
}

export const ORGANIZATION_CHANGED = slot<OrganizationChangedParticipant>('organizations.changed');
