import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from './paths.ts';
import type { Ports } from './ports.ts';

const HOST = '127.0.0.1';

/**
 * Writes the firebase.json of one stack and returns its path: the committed one, with this stack's
 * ports and its own copies of the built functions and pages (paths are relative to the written
 * file).
 */
export function writeEmulatorConfig(folder: string, ports: Ports): string {
  const committed = JSON.parse(readFileSync(join(rootFolder, 'firebase.json'), 'utf8'));
  const listen = (port: number) => ({ host: HOST, port });
  const config = {
    ...committed,
    firestore: { ...committed.firestore, rules: join(rootFolder, 'firestore.rules') },
    storage: { rules: join(rootFolder, 'storage.rules') },
    functions: [{ ...committed.functions[0], source: 'functions', predeploy: [] }],
    hosting: { ...committed.hosting, public: 'public' },
    emulators: {
      auth: listen(ports.auth),
      firestore: { ...listen(ports.firestore), websocketPort: ports.firestoreWebsocket },
      functions: listen(ports.functions),
      hosting: listen(ports.hosting),
      storage: listen(ports.storage),
      tasks: listen(ports.tasks),
      eventarc: listen(ports.eventarc),
      hub: listen(ports.hub),
      logging: listen(ports.logging),
      ui: { enabled: false },
      // Emulator tests use a second project beside the demo project.
      singleProjectMode: false,
    },
  };
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'firebase.json');
  writeFileSync(path, JSON.stringify(config, null, 2));
  return path;
}
