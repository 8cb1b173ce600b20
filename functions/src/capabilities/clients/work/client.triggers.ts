import { type DocumentWritten, documentTrigger } from '../../../platform/document-trigger.ts';

interface Followers {
  clientFollower: { follow(write: DocumentWritten): Promise<void> };
}

/** Repairs derived fields and tells the other capabilities. */
export const onClientWritten = documentTrigger('onClientWritten', {
  document: 'organizations/{organizationId}/clients/{clientId}',
  concurrency: 80,
  run: ({ clientFollower }: Followers, write) => clientFollower.follow(write),
});
