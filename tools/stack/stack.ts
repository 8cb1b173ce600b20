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
  /** Folder with the configuration, logs and served files of this stack. */
  folder: string;
  /** Folder for `mail/` and whatever else the functions write on a local machine. */
  localFolder: string;
  ports: Ports;
  /** State of an earlier run, which contains the demo data already. */
  importFrom?: string;
  /** A second project for tests, with accounts of its own. */
  testsProject?: string;
  /** False when Vite serves the pages; the run-time configuration is served in any case. */
  servePages?: boolean;
  /** How many seconds instances remember memberships and fields; as in production by default. */
  instanceMemorySeconds?: number;
  /** 3 when one demo client in three is to have a history; every client has one unless it is said. */
  demoHistoryOfEvery?: number;
  /** Further environment variables for the functions. */
  environment?: Record<string, string>;
  /** Called with a description of each step that begins, to show progress. */
  onStep?: (step: string) => void;
};

export type Stack = {
  address: string;
  /** Mail is written to files in the folder `mail` below it. */
  localFolder: string;
  emulators: Emulators;
  scheduler: Scheduler;
  stop(): Promise<void>;
};

/**
 * Builds, starts the emulators, seeds, starts the scheduler and warms up the API. If a step fails,
 * it throws and leaves nothing running.
 */
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
    // Values of the functions' deployment parameters: without one, the CLI would ask for it
    // interactively.
    PUBLIC_URL: address,
    MAIL_FROM: '"Clientèle <no-reply@clientele.test>"',
    ...options.environment,
  };
  placeFunctions(folder, localEnvironment);
  preparePagesFolder(folder);

  onStep('Starting the emulators');
  // The pages are needed only once somebody opens the address, so they are built in parallel.
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
            return seedEmulators({
              ...environment,
              ...localEnvironment,
              CLIENTELE_DEMO_HISTORY_OF_EVERY: String(options.demoHistoryOfEvery ?? 1),
            });
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
