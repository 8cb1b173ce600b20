/** Query keys of interactions; mutations and the activity listener invalidate them. */
export const interactionKeys = {
  all: (organizationId: string) => ['organizations', organizationId, 'interactions'] as const,
  timelines: (organizationId: string) =>
    [...interactionKeys.all(organizationId), 'timelines'] as const,
  client: (organizationId: string, clientId: string) =>
    [...interactionKeys.timelines(organizationId), clientId] as const,
  timeline: (organizationId: string, clientId: string, query: object) =>
    [...interactionKeys.client(organizationId, clientId), query] as const,
  entries: (organizationId: string) => [...interactionKeys.all(organizationId), 'entries'] as const,
  entry: (organizationId: string, interactionId: string) =>
    [...interactionKeys.entries(organizationId), interactionId] as const,
  revisions: (organizationId: string, interactionId: string) =>
    [...interactionKeys.entry(organizationId, interactionId), 'revisions'] as const,
  appointments: (organizationId: string) =>
    [...interactionKeys.all(organizationId), 'appointments'] as const,
  appointment: (organizationId: string, appointmentId: string) =>
    [...interactionKeys.appointments(organizationId), appointmentId] as const,
  purchase: (organizationId: string, purchaseId: string) =>
    [...interactionKeys.all(organizationId), 'purchases', purchaseId] as const,
  /** The day, and the next actions after it. */
  day: (organizationId: string) => [...interactionKeys.all(organizationId), 'day'] as const,
  dayOf: (organizationId: string, memberId: string | null) =>
    [...interactionKeys.day(organizationId), 'today', memberId] as const,
  nextActions: (organizationId: string, memberId: string | null) =>
    [...interactionKeys.day(organizationId), 'nextActions', memberId] as const,
};
