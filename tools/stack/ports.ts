import getPort, { portNumbers } from 'get-port';
import { Failure } from './failure.ts';

const EMULATOR_NAMES = [
  'auth',
  'testsAuth',
  'firestore',
  'firestoreDoor',
  'firestoreWebsocket',
  'functions',
  'hosting',
  'storage',
  'tasks',
  'eventarc',
  'hub',
  'logging',
] as const;
type EmulatorName = (typeof EMULATOR_NAMES)[number];
export type Ports = Record<EmulatorName, number>;

/** The preferred ports of `npm start`. */
export const DEFAULT_PORTS: Ports = {
  auth: 9099,
  testsAuth: 9098,
  firestore: 8080,
  firestoreDoor: 8081,
  firestoreWebsocket: 9150,
  functions: 5001,
  hosting: 5000,
  storage: 9199,
  tasks: 9499,
  eventarc: 9299,
  hub: 4400,
  logging: 4500,
};

/** The same ports shifted, so that tests and development never compete for those of `npm start`. */
export function portsFrom(offset: number): Ports {
  const moved = { ...DEFAULT_PORTS };
  for (const name of EMULATOR_NAMES) moved[name] += offset;
  return moved;
}

/** Ports that people type or bookmark: it is announced when they differ. */
const VISIBLE = new Set<EmulatorName>(['hosting', 'auth']);

/**
 * Returns the wanted ports where free, else the next free ones. A hosting port that was chosen
 * explicitly must be free, because its owner counts on it; otherwise it throws a Failure.
 */
export async function choosePorts(wanted: Ports, chosenHosting?: number): Promise<Ports> {
  const ports = { ...wanted };
  const taken = new Set<number>();
  for (const name of EMULATOR_NAMES) {
    const first = name === 'hosting' && chosenHosting ? chosenHosting : wanted[name];
    const port = await getPort({
      port: portNumbers(first, first + 400),
      exclude: taken,
    });
    if (port !== first && name === 'hosting' && chosenHosting) {
      throw new Failure(
        `port ${chosenHosting} is taken: stop what uses it, or choose another with --port <number>`,
      );
    }
    if (port !== first && VISIBLE.has(name)) {
      const how = name === 'hosting' ? ' (choose one with: npm start -- --port <number>)' : '';
      console.log(`Port ${first} is taken, ${name} uses ${port} instead${how}.`);
    }
    taken.add(port);
    ports[name] = port;
  }
  return ports;
}
