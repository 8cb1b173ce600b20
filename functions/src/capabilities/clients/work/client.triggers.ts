import { type DocumentWritten, documentTrigger } from '../../../platform/document-trigger.ts';

interface Followers {
  clientFollower: { follow(written: DocumentWritten): Promise<void> };
}

/** Repairs derived fields and tells the other capabilities. */
export const onClientWritten = documentTrigger('onClientWritten', {
  document: 'organizations/{organizationId}/clients/{clientId}',
  concurrency: 80,
  run: ({ clientFollower }: Followers, written) => clientFollower.follow(written),
});
