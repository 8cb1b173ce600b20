/**
 * What another capability does once an organisation changed its settings. Registered in
 * `container.ts`; being told twice must do no harm.
 */
export interface OrganizationChangedParticipant {
  /** `fields` are the settings that have another value now. */
  organizationChanged(organizationId: string, fields: readonly string[]): Promise<void>;
}
