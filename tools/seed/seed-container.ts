import { RATE_LIMITS } from '@clientele/contracts/endpoint';
import { createContainer } from '../../functions/src/container.ts';
import { firebaseServices } from '../../functions/src/firebase.ts';
import { systemClock } from '../../functions/src/platform/clock.ts';

/** The functions' own parts, for tools that write through the same code; no mail, no tasks. */
export function toolContainer() {
  const services = firebaseServices();
  const unused = async (): Promise<void> => {
    throw new Error('tools send no mail and queue no tasks');
  };
  const container = createContainer({
    ...services,
    clock: systemClock,
    mail: { send: unused },
    tasks: { enqueue: unused },
    rateLimits: RATE_LIMITS,
    config: {
      version: 'tools',
      production: false,
      publicUrl: process.env.CLIENTELE_PUBLIC_URL ?? 'http://localhost:5000',
      mailFrom: '',
      smtpUrl: null,
      localFolder: null,
      cursorSecret: 'tools',
    },
  });
  return { container, ...services };
}

export type ToolContainer = ReturnType<typeof toolContainer>;
