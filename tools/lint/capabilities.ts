import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from '../stack/paths.ts';
import { anyOf, rule, unknownInLayers } from './boundary-rule.ts';
import { type WebFloors, webRules } from './web-boundaries.ts';

/** The one list: capabilities from the lowest to the highest, those on top, and what is within. */
interface CapabilityList {
  /** Each may know those before it. */
  chain: string[];
  /** Each may know the whole chain, and none of the others on top. */
  top: string[];
  /** Of capabilities with folders of their own: layers from the lowest to the highest. */
  rooms: Record<string, string[][]>;
  web: WebFloors;
}

const LIST_FILE = join(rootFolder, 'tools/lint/capabilities.json');
export const LIST: CapabilityList = JSON.parse(readFileSync(LIST_FILE, 'utf8'));
export const CAPABILITIES = [...LIST.chain, ...LIST.top];

/** Where each capability has a folder, and the order holds. */
export const FUNCTIONS = 'functions/src/capabilities';
export const CONTRACTS = 'packages/contracts/src';
export const DOMAIN = 'packages/domain/src';
/** Folders that every capability may use, and that know none. */
const DRAWERS = ['conditions', 'contact', 'text', 'time'];
/** The two lists that name every capability. */
const CONTRACT_LISTS = '(?:contracts|endpoints)';

const HEAD = `language js

// Written by \`pnpm boundaries\` from capabilities.json: change that, not this.`;

/** Those that a capability must not know: what lies above it, and its siblings on top. */
export function unknownTo(capability: string): string[] {
  const { chain, top } = LIST;
  return top.includes(capability)
    ? top.filter((sibling) => sibling !== capability)
    : [...chain.slice(chain.indexOf(capability) + 1), ...top];
}

/** Rooms that a room must not know: the others of its layer, and those above. */
export function roomsUnknownTo(capability: string, room: string): string[] {
  return unknownInLayers(LIST.rooms[capability] ?? [], room);
}

/** The rules of direction, as Biome's plugin language has them. */
export function boundaryRules(): string {
  const rules = [
    ...[FUNCTIONS, CONTRACTS, DOMAIN].flatMap((folder) =>
      CAPABILITIES.map((capability) => orderRule(folder, capability)),
    ),
    ...drawerRules(),
    ...Object.entries(LIST.rooms).flatMap(([capability, layers]) =>
      layers.flat().flatMap((room) => roomRules(capability, room)),
    ),
    modelRule(),
    ...webRules(LIST.web, unknownTo),
  ];
  return `${HEAD}\nJsModuleSource() as $source where {\n  or {\n${rules.join(',\n')}\n  }\n}\n`;
}

function orderRule(folder: string, capability: string): string {
  const order = `${LIST.chain.join(' ← ')}; on top ${LIST.top.join(', ')}`;
  const reason = `${capability} must not know the capabilities above it (${order}): it declares a slot, and they fill it.`;
  return rule(`${folder}/${capability}/.*`, pathTo(folder, unknownTo(capability)), reason);
}

function drawerRules(): string[] {
  const reason = 'What every capability uses knows none of them.';
  return [
    rule(`${CONTRACTS}/conditions/.*`, pathTo(CONTRACTS, CAPABILITIES), reason),
    rule(`${CONTRACTS}/[^/]*`, `.[.]/${anyOf(CAPABILITIES)}/.*`, reason, `/${CONTRACT_LISTS}[.]ts`),
    rule(`${DOMAIN}/${anyOf(DRAWERS)}/.*`, pathTo(DOMAIN, CAPABILITIES), reason),
  ];
}

function roomRules(capability: string, room: string): string[] {
  const files = `${FUNCTIONS}/${capability}/${room}/.*`;
  const unknown = roomsUnknownTo(capability, room);
  const climbs = `${room} must not climb: in ${capability}, arrows go from higher rooms to lower ones.`;
  const door = `${room} must not know what stands at the door of ${capability}: its controllers and its assembly.`;
  return [
    ...(unknown.length > 0 ? [rule(files, `.[.][.]/${anyOf(unknown)}/.*`, climbs)] : []),
    rule(files, '.[.][.]/[^/]*[.]ts.', door),
  ];
}

function modelRule(): string {
  const source = `.*[.][.]/${anyOf(CAPABILITIES)}/(?:.*/)?[^/]*[.]model[.]ts.`;
  const reason =
    "Across capabilities only service → service: another capability's collection is its own model's business.";
  return rule(`${FUNCTIONS}/.*`, source, reason);
}

/** Imports of these capabilities from within the folder; the domain sees contracts too. */
function pathTo(folder: string, capabilities: readonly string[]): string {
  const ways = folder === DOMAIN ? '(?:(?:[.][.]/)+|@clientele/contracts/)' : '(?:[.][.]/)+';
  return `.${ways}${anyOf(capabilities)}/.*`;
}
