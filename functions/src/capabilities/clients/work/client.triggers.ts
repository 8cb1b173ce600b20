import { type DocumentWritten, documentTrigger } from '../../../platform/document-trigger.ts';

interface Followers {
  clientFollower: { follow(write: DocumentWritten): Promise<void> };
}

/** After every write of a client: calls the other capabilities and repairs derived fields. */
export const onClientWritten = documentTrigger('onClientWritten', {
  document: 'organizations/{organizationId}/clients/{clientId}',
  concurrency: 80,
  run: ({ clientFollower }: Followers, write) => clientFollower.follow(write),
});
