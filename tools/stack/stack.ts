import { INSTANCE_MEMORY_SECONDS } from '@clientele/contracts/instance-memory';
import { DEMO_ORGANIZATIONS } from '@clientele/testkit/demo';
import { buildFunctions } from '../build-functions.ts';
import { buildWeb } from '../build-web.ts';
import { type Emulators, startEmulators } from './emulators.ts';
import { openFirestoreDoor } from './firestore-door.ts';
import { lockFolder } from './folder-lock.ts';
import type { Ports } from './ports.ts';
import { type Scheduler, startScheduler } from './scheduler.ts';
import { seedEmulators } from './seed-process.ts';
import { placeFunctions, placePages, preparePagesFolder, type WebConfig } from './served-files.ts';
import { warmUp } from './warm-up.ts';

const DEMO_PROJECT = 'demo-clientele';

export type StackOptions = {
  /** Configuration, logs and served files of this stack. */
  folder: string;
  /** Holds `mail/` and whatever else the functions leave on a local machine. */
  localFolder: string;
  ports: Ports;
  /** State of an earlier run; the demo data is in it already. */
  importFrom?: string;
  /** A project of tests beside the demo's, with its own accounts. */
  testsProject?: string;
  /** False when Vite serves the pages; the run-time configuration is served all the same. */
  servePages?: boolean;
  /** How long instances remember memberships and fields; as in production unless it is said. */
  instanceMemorySeconds?: number;
  /** More variables for the functions. */
  environment?: Record<string, string>;
  /** Called with each step that begins, for the person who waits. */
  onStep?: (step: string) => void;
};

export type Stack = {
  address: string;
  /** Where mails arrive as files, in its folder `mail`. */
  localFolder: string;
  emulators: Emulators;
  scheduler: Scheduler;
  stop(): Promise<void>;
};

/** Builds, starts the emulators, seeds, schedules and warms up. Leaves nothing when it fails. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { folder, ports, onStep = () => {} } = options;
  lockFolder(folder);
  const memory = options.instanceMemorySeconds ?? INSTANCE_MEMORY_SECONDS;
  const address = `http://localhost:${ports.hosting}`;
  onStep('Building');
  await buildFunctions();
  const localEnvironment = {
    CLIENTELE_LOCAL_FOLDER: options.localFolder,
    CLIENTELE_PUBLIC_URL: address,
    CLIENTELE_INSTANCE_MEMORY_SECONDS: String(memory),
    // Deployment parameters of the functions: the CLI asks a person for those without a value.
    PUBLIC_URL: address,
    MAIL_FROM: '"Clientèle <no-reply@clientele.test>"',
    ...options.environment,
  };
  placeFunctions(folder, localEnvironment);
  preparePagesFolder(folder);

  onStep('Starting the emulators');
  // The pages are only needed once someone opens the address: they build beside the start.
  const pages = options.servePages === false ? Promise.resolve(false) : buildWeb();
  pages.catch(() => {});
  const emulators = await startEmulators({
    folder,
    project: DEMO_PROJECT,
    only: ['auth', 'firestore', 'functions', 'hosting', 'storage', 'tasks'],
    ports,
    ...(options.testsProject ? { testsProject: options.testsProject } : {}),
    ...(options.importFrom
      ? { importFrom: options.importFrom }
      : {
          fill: (environment) => {
            onStep('Writing the demo data');
            return seedEmulators({ ...environment, ...localEnvironment });
          },
        }),
  });
  let stopDoor = () => {};
  try {
    await pages;
    placePages(folder, webConfig(ports, memory));
    onStep('Warming up');
    await warmUp(address);
    const door = await openFirestoreDoor({
      port: ports.firestoreDoor,
      emulatorPort: ports.firestore,
    });
    stopDoor = door.stop;
    const scheduler = await startScheduler(DEMO_PROJECT, ports.functions);
    const stop = async () => {
      scheduler.stop();
      stopDoor();
      await emulators.stop();
    };
    return { address, localFolder: options.localFolder, emulators, scheduler, stop };
  } catch (error) {
    stopDoor();
    await emulators.stop();
    throw error;
  }
}

function webConfig(ports: Ports, instanceMemorySeconds: number): WebConfig {
  return {
    firebase: { apiKey: 'demo', authDomain: 'localhost', projectId: DEMO_PROJECT },
    emulators: {
      authUrl: `http://127.0.0.1:${ports.auth}`,
      firestoreHost: '127.0.0.1',
      firestorePort: ports.firestoreDoor,
    },
    demoAccounts: DEMO_ORGANIZATIONS.flatMap(({ name, members }) =>
      members.map(({ email, role }) => ({ email, role, organizationName: name })),
    ),
    googleSignIn: false,
    instanceMemorySeconds,
  };
}
