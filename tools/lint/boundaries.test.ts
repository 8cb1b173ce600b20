/** The boundaries of the house are lint: each kind of forbidden import is reported, with a reason. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rootFolder } from '../stack/paths.ts';
import { unknownInLayers } from './boundary-rule.ts';
import {
  boundaryRules,
  CAPABILITIES,
  CONTRACTS,
  DOMAIN,
  FUNCTIONS,
  LIST,
  roomsUnknownTo,
  unknownTo,
} from './capabilities.ts';
import { WEB } from './web-boundaries.ts';

const CLIENTS = 'functions/src/capabilities/clients';

/** File, what it imports, and a word of the reason; null where the import is fine. */
type Case = [file: string, imported: string, reason: string | null];

/** Every capability importing every other, in each package that has one folder for each. */
const ORDER_CASES = [FUNCTIONS, CONTRACTS, DOMAIN].flatMap((folder) =>
  CAPABILITIES.flatMap((from) =>
    CAPABILITIES.filter((to) => to !== from).map((to): Case => {
      const reason = unknownTo(from).includes(to) ? `${from} must not know` : null;
      return [`${folder}/${from}/${to}.ts`, `../${to}/thing.ts`, reason];
    }),
  ),
);

/** Every room importing every other of its capability, and what stands at the door. */
const ROOM_CASES = Object.entries(LIST.rooms).flatMap(([capability, layers]) =>
  layers.flat().flatMap((room): Case[] => [
    [`${FUNCTIONS}/${capability}/${room}/door.ts`, '../thing.controller.ts', 'at the door'],
    ...layers
      .flat()
      .filter((other) => other !== room)
      .map((other): Case => {
        const climbs = roomsUnknownTo(capability, room).includes(other);
        const reason = climbs ? `${room} must not climb` : null;
        return [`${FUNCTIONS}/${capability}/${room}/${other}.ts`, `../${other}/thing.ts`, reason];
      }),
  ]),
);

const FEATURES = Object.entries(LIST.web.features);

/** Every feature importing every other, and what the packages hold of every capability. */
const FEATURE_CASES = FEATURES.flatMap(([feature, capability]): Case[] => [
  ...FEATURES.filter(([other]) => other !== feature).map(([other]): Case => {
    const file = `${WEB}/features/${feature}/components/${other}.tsx`;
    return [file, `../../${other}/thing.ts`, 'do not import each'];
  }),
  ...CAPABILITIES.map((other): Case => {
    const reason = unknownTo(capability).includes(other) ? `${feature} must not know` : null;
    const file = `${WEB}/features/${feature}/model/${other}.ts`;
    return [file, `@clientele/contracts/${other}/thing`, reason];
  }),
]);

/** Every floor of the pages importing every other, and every entity. */
const FLOOR_CASES = [
  ...LIST.web.floors.flatMap((layer, at) =>
    layer.flatMap((floor) =>
      LIST.web.floors.flat().map((other): Case => {
        const climbs = LIST.web.floors.slice(at + 1).some((above) => above.includes(other));
        const reason = climbs ? 'Direction is' : null;
        return [`${WEB}/${floor}/thing/${other}.tsx`, `../../${other}/things/a.ts`, reason];
      }),
    ),
  ),
  ...LIST.web.entities.flat().flatMap((entity) =>
    LIST.web.entities
      .flat()
      .filter((other) => other !== entity)
      .map((other): Case => {
        const unknown = unknownInLayers(LIST.web.entities, entity).includes(other);
        const reason = unknown ? `${entity} must not know` : null;
        return [`${WEB}/entities/${entity}/${other}.tsx`, `../${other}/thing.ts`, reason];
      }),
  ),
];

const CASES: Case[] = [
  ...ORDER_CASES,
  ...ROOM_CASES,
  ...FEATURE_CASES,
  ...FLOOR_CASES,
  ['web/src/app/areas/clients.area.tsx', './segments.area.tsx', 'Areas do not know'],
  ['web/src/app/areas/areas.ts', './segments.area.tsx', null],
  ['packages/contracts/src/problem.ts', './clients/client.ts', 'knows none of them'],
  ['packages/contracts/src/contracts.ts', './clients/clients.contract.ts', null],
  ['packages/contracts/src/conditions/a.ts', '../segments/segment.ts', 'knows none of them'],
  ['packages/domain/src/time/a.ts', '../clients/names.ts', 'knows none of them'],
  [
    'packages/domain/src/custom-fields/a.ts',
    '@clientele/contracts/clients/client',
    'must not know',
  ],
  ['packages/domain/src/clients/a.ts', '@clientele/contracts/custom-fields/custom-field', null],
  ['packages/contracts/src/a.ts', 'express', 'contracts imports zod'],
  ['packages/contracts/src/b.ts', 'zod', null],
  ['packages/contracts/src/clients/c.ts', '../primitives.ts', null],
  ['packages/domain/src/a.ts', 'node:fs', 'domain is pure'],
  ['packages/domain/src/b.ts', '@clientele/contracts/clients/client', null],
  ['packages/domain/src/c.ts', 'libphonenumber-js/max', null],
  ['functions/src/platform/a.ts', '../capabilities/clients/client.model.ts', 'no capability'],
  ['functions/src/platform/b.ts', '@google-cloud/firestore', null],
  ['functions/src/http/a.ts', '@google-cloud/firestore', 'Only *.model.ts'],
  ['functions/src/http/b.ts', '../capabilities/clients/client.service.ts', 'knows no capability'],
  ['functions/src/http/c.ts', '../platform/idempotency-key.model.ts', null],
  ['functions/src/app.ts', '@clientele/web/main', 'never import each other'],
  ['functions/src/container.ts', './capabilities/segments/segment.service.ts', null],
  [`${CLIENTS}/client.controller.ts`, './client.model.ts', 'calls its service'],
  [`${CLIENTS}/client.controller.ts`, './client.service.ts', null],
  [`${CLIENTS}/client.service.ts`, '@google-cloud/firestore', 'Only *.model.ts'],
  [`${CLIENTS}/client.service.ts`, '../segments/segment.service.ts', 'must not know'],
  [
    `${CLIENTS}/client.service.ts`,
    '../custom-fields/custom-field.model.ts',
    'only service → service',
  ],
  [`${CLIENTS}/client.service.ts`, '../custom-fields/custom-field.service.ts', null],
  [`${CLIENTS}/client.service.ts`, '@clientele/testkit/generate', 'testkit is for tests'],
  [`${CLIENTS}/client.service.ts`, '../../container.ts', 'the other way round'],
  [`${CLIENTS}/client.jobs.ts`, '../../container.ts', 'declarations'],
  [`${CLIENTS}/client.jobs.ts`, './client.model.ts', 'declarations'],
  [`${CLIENTS}/client.triggers.ts`, './client.service.ts', 'declarations'],
  [`${CLIENTS}/client.service.ts`, './client.jobs.ts', null],
  [`${CLIENTS}/client.model.ts`, '@google-cloud/firestore', null],
  [`${CLIENTS}/client.model.ts`, './client.service.ts', 'neither use cases nor permissions'],
  [`${CLIENTS}/client.policy.ts`, './client.service.ts', 'plain functions'],
  ['web/src/features/clients/components/a.tsx', '../../segments/api/b.ts', 'do not import each'],
  ['web/src/features/clients/components/b.tsx', '../api/get-clients.ts', null],
  ['web/src/features/clients/components/c.tsx', '../../../lib/api.ts', null],
  ['web/src/features/clients/components/d.tsx', '../../../app/router.tsx', '← features ← app'],
  ['web/src/features/clients/components/list/a.tsx', '../../api/list-clients.ts', null],
  ['web/src/features/clients/components/list/b.tsx', '../../../../lib/api.ts', null],
  [
    'web/src/features/clients/components/list/c.tsx',
    '../../../segments/a.ts',
    'do not import each',
  ],
  ['web/src/features/clients/e.tsx', '../segments/segment.ts', 'do not import each'],
  ['web/src/features/clients/f.tsx', '../../lib/api.ts', null],
  ['web/src/components/a.tsx', '../features/clients/b.ts', '← features ← app'],
  ['web/src/components/b.tsx', '../entities/client/b.ts', '← entities ← features'],
  ['web/src/entities/client/a.tsx', '../../features/clients/b.ts', '← entities ← features'],
  ['web/src/entities/client/b.tsx', '../member/c.ts', null],
  ['web/src/features/clients/g.tsx', '@dnd-kit/core', 'stands behind web/src/lib/drag'],
  ['web/src/lib/drag/a.tsx', '@dnd-kit/core', null],
  ['web/src/lib/a.ts', '@clientele/functions/app', 'never import each other'],
  ['e2e/clients/a.spec.ts', '../../web/src/lib/a.ts', 'from outside'],
];

/** Files said in full: their fault is not an import. */
const WRITTEN = {
  'functions/src/capabilities/clients/client.types.ts':
    "import type { Firestore } from '@google-cloud/firestore';\nexport type Store = Firestore;\n",
  'web/src/features/clients/automatic.test.tsx': "vi.mock('./thing.ts');\n",
  'web/src/features/clients/replaced.test.tsx': "vi.mock('./thing.ts', () => ({ thing: 1 }));\n",
  'web/src/features/clients/replaced.alone.test.tsx': "vi.mock('./thing.ts');\n",
};

let folder: string;
const found = new Map<string, string[]>();

/** Each case is a file of its own, so that a diagnostic names the case. */
function caseFile(file: string, index: number): string {
  return file.replace(/([^/.]+)\./, `$1-${index}.`);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  const config = JSON.parse(readFileSync(join(rootFolder, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
  cpSync(join(rootFolder, 'tools/lint'), join(folder, 'tools/lint'), { recursive: true });
  CASES.forEach(([file, imported], index) => {
    const path = join(folder, exactName(file) ? file : caseFile(file, index));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import { thing } from '${imported}';\nconsole.log(thing);\n`);
  });
  for (const [file, text] of Object.entries(WRITTEN)) writeFileSync(join(folder, file), text);
  const biome = join(rootFolder, 'node_modules', '.bin', 'biome');
  const result = spawnSync(biome, ['lint', '--reporter=json', '--max-diagnostics=none', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const report = JSON.parse(result.stdout.slice(result.stdout.indexOf('{')));
  for (const diagnostic of report.diagnostics) {
    const path = String(diagnostic.location?.path?.file ?? diagnostic.location?.path);
    const text = JSON.stringify([diagnostic.message, diagnostic.description, diagnostic.advices]);
    found.set(path, [...(found.get(path) ?? []), text]);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Rules about one exact file cannot use a numbered copy. */
function exactName(file: string): boolean {
  return /\/(container|contracts)\.ts$/.test(file);
}

it('are written from the list of capabilities', () => {
  const written = readFileSync(join(rootFolder, 'tools/lint/capabilities.grit'), 'utf8');
  expect(written).toBe(boundaryRules());
});

it('lets types of Firestore be named anywhere', () => {
  const path = 'functions/src/capabilities/clients/client.types.ts';
  expect(found.get(path) ?? []).toEqual([]);
});

it.each(['automatic', 'replaced'])('asks a test that replaces a module to say so: %s', (name) => {
  const messages = found.get(`web/src/features/clients/${name}.test.tsx`) ?? [];
  expect(messages.join('\n')).toContain('*.alone.test.tsx');
});

it('lets a test replace a module that it has to itself', () => {
  expect(found.get('web/src/features/clients/replaced.alone.test.tsx') ?? []).toEqual([]);
});

describe('boundaries', () => {
  it.each(CASES.map((entry, index) => [...entry, index] as const))(
    '%s importing %s: %s',
    (file, imported, reason, index) => {
      const path = exactName(file) ? file : caseFile(file, index);
      const messages = found.get(path) ?? [];
      if (reason === null) expect(messages, imported).toEqual([]);
      else expect(messages.join('\n')).toContain(reason);
    },
  );
});

it('name every feature of the pages', () => {
  const folders = readdirSync(join(rootFolder, WEB, 'features'));
  expect(FEATURES.map(([feature]) => feature).sort()).toEqual(folders.sort());
});
