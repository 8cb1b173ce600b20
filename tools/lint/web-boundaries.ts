import { anyOf, rule, unknownInLayers } from './boundary-rule.ts';

export const WEB = 'web/src';

/** The part of capabilities.json about the pages. */
export interface WebFloors {
  /** Folders of `web/src`, as layers from the lowest to the highest. */
  floors: string[][];
  /** Folders within `entities`, as layers. */
  entities: string[][];
  /** For each folder of `features`, the capability it shows. */
  features: Record<string, string>;
}

/** How deep folders are nested in a feature: a room within `components` is on the second level. */
const DEEPEST = 3;

/** The import rules of the pages: between floors, entities, features and areas. */
export function webRules(web: WebFloors, unknownTo: (capability: string) => string[]): string[] {
  return [
    ...web.floors.flat().flatMap((floor) => floorRules(web.floors, floor)),
    ...web.entities.flat().flatMap((entity) => entityRules(web.entities, entity)),
    ...Array.from({ length: DEEPEST + 1 }, (_, depth) => featureRule(depth)),
    ...Object.entries(web.features).flatMap(([feature, capability]) =>
      packageRules(feature, unknownTo(capability)),
    ),
    areaRule(),
  ];
}

function floorRules(floors: string[][], floor: string): string[] {
  const ownLayer = floors.findIndex((layer) => layer.includes(floor));
  const above = floors.slice(ownLayer + 1).flat();
  if (above.length === 0) return [];
  const order = floors.map((layer) => layer.join(', ')).join(' ← ');
  return [rule(`${WEB}/${floor}/.*`, `.(?:[.][.]/)+${anyOf(above)}/.*`, `Direction is ${order}.`)];
}

function entityRules(entities: string[][], entity: string): string[] {
  const unknown = unknownInLayers(entities, entity);
  if (unknown.length === 0) return [];
  const order = entities.map((layer) => layer.join(', ')).join(' ← ');
  const reason = `The entity ${entity} must not know these: ${order}.`;
  return [rule(`${WEB}/entities/${entity}/.*`, `.[.][.]/${anyOf(unknown)}/.*`, reason)];
}

/** Forbids imports from one feature into another, for files at this depth. */
function featureRule(depth: number): string {
  const files = `${WEB}/features/[^/]+${'/[^/]+'.repeat(depth)}/[^/]+`;
  const reason = 'Features do not import each other: a page in app composes them.';
  return rule(files, `.${'[.][.]/'.repeat(depth + 1)}[^./][^/]*/.*`, reason);
}

/** Forbids a feature to import contracts and domain code of capabilities above its own. */
function packageRules(feature: string, unknown: string[]): string[] {
  if (unknown.length === 0) return [];
  const source = `.@clientele/(?:contracts|domain)/${anyOf(unknown)}/.*`;
  const reason = `The feature ${feature} must not know the capabilities above its own.`;
  return [rule(`${WEB}/features/${feature}/.*`, source, reason)];
}

function areaRule(): string {
  const reason = 'Areas do not know each other: only their list does.';
  return rule(`${WEB}/app/areas/[^/]*[.]area[.]tsx?`, '.[.]/[^/]*[.]area[.]tsx?.', reason);
}
