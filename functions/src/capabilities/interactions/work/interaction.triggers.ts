import { type DocumentWritten, documentTrigger } from '../../../platform/document-trigger.ts';

type SourceKind = 'appointment' | 'purchase' | 'message';

interface Followers {
  interactionFollower: {
    followSource(kind: SourceKind, write: DocumentWritten): Promise<void>;
    followManual(write: DocumentWritten): Promise<void>;
  };
}

/** Updates the timeline after writes of its sources. */
const followSource = (name: string, collection: string, kind: SourceKind) =>
  documentTrigger(name, {
    document: `organizations/{organizationId}/${collection}/{sourceId}`,
    concurrency: 40,
    run: ({ interactionFollower }: Followers, write) =>
      interactionFollower.followSource(kind, write),
  });

export const onAppointmentWritten = followSource(
  'onAppointmentWritten',
  'appointments',
  'appointment',
);
export const onPurchaseWritten = followSource('onPurchaseWritten', 'purchases', 'purchase');
export const onMessageWritten = followSource('onMessageWritten', 'messages', 'message');

/** Updates statistics and notifications after writes of entries by hand. */
export const onInteractionWritten = documentTrigger('onInteractionWritten', {
  document: 'organizations/{organizationId}/interactions/{interactionId}',
  concurrency: 40,
  isRelevant: ({ before, after }) => (before.data() ?? after.data())?.manual === true,
  run: ({ interactionFollower }: Followers, write) => interactionFollower.followManual(write),
});
