import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from '../stack/paths.ts';
import { anyOf, rule, unknownInLayers } from './boundary-rule.ts';
import { type WebFloors, webRules } from './web-boundaries.ts';

/**
 * The content of capabilities.json: capabilities from the lowest to the highest, those on top, and
 * the rooms inside them.
 */
interface CapabilityList {
  /** Capabilities from the lowest to the highest; each may import those before it. */
  chain: string[];
  /** Capabilities on top; each may import the whole chain, but none of the others on top. */
  top: string[];
  /** Rooms (subfolders) of a capability: layers from the lowest to the highest. */
  rooms: Record<string, string[][]>;
  web: WebFloors;
}

const LIST_FILE = join(rootFolder, 'tools/lint/capabilities.json');
export const LIST: CapabilityList = JSON.parse(readFileSync(LIST_FILE, 'utf8'));
export const CAPABILITIES = [...LIST.chain, ...LIST.top];

/** The folders that contain one folder per capability, between which the order is enforced. */
export const FUNCTIONS = 'functions/src/capabilities';
export const CONTRACTS = 'packages/contracts/src';
export const DOMAIN = 'packages/domain/src';
/** Shared folders of the domain: every capability may import them, and they import none. */
const DRAWERS = ['conditions', 'contact', 'text', 'time'];
/** The two files that list all capabilities. */
const CONTRACT_LISTS = '(?:contracts|endpoints)';

const HEAD = `language js

// Written by \`pnpm boundaries\` from capabilities.json: change that, not this.`;

/** The capabilities that a capability must not import: those above it, and its siblings on top. */
export function unknownTo(capability: string): string[] {
  const { chain, top } = LIST;
  return top.includes(capability)
    ? top.filter((sibling) => sibling !== capability)
    : [...chain.slice(chain.indexOf(capability) + 1), ...top];
}

/** The rooms that a room must not import: the others of its layer, and those above. */
export function roomsUnknownTo(capability: string, room: string): string[] {
  return unknownInLayers(LIST.rooms[capability] ?? [], room);
}

/** The import rules between capabilities, in Biome's plugin language (GritQL). */
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

/**
 * A pattern for imports of these capabilities from within the folder; in the domain also their
 * contracts.
 */
function pathTo(folder: string, capabilities: readonly string[]): string {
  const prefix = folder === DOMAIN ? '(?:(?:[.][.]/)+|@clientele/contracts/)' : '(?:[.][.]/)+';
  return `.${prefix}${anyOf(capabilities)}/.*`;
}
