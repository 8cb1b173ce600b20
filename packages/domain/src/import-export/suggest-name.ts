import type { ImportColumn } from '@clientele/contracts/import-export/import-job';
import type { ImportEntity } from '@clientele/contracts/import-export/import-settings';
import { CLIENT_LABELS } from './client-labels.ts';
import {
  CLIENT_NAMES,
  foldHeader,
  type HeaderNames,
  isIgnoredHeader,
  nearestTargets,
  RECORD_NAMES,
  REFUSAL_NAMES,
} from './header-match.ts';
import type { ImportTarget } from './import-target.ts';
import { RECORD_LABELS } from './record-labels.ts';

export interface NamedColumn {
  column: number;
  target: string;
  filled: number;
  /** How sure the suggestion is; 0 is the surest. */
  level: number;
}

/** Columns of our exports that cannot be imported; their names have no other meaning. */
const EXPORTED_ONLY = new Set(
  Object.entries({ ...RECORD_LABELS, ...CLIENT_LABELS })
    .filter(([key]) => /^stats\.|^createdAt$|^updatedAt$|^lifecycle$/.test(key))
    .flatMap(([, { fr, en }]) => [foldHeader(fr), foldHeader(en)]),
);
/** Numbers and places around a name that distinguish similar columns: `Tél 2`, `Business City`. */
const DECORATION =
  /\b(?:\d+|home|business|work|other|domicile|bureau|personnel(?:le)?|professionnel(?:le)?|perso|pro|principale?|primary|main|client|cliente|customer|du|de la|de l|de|d)\b/g;

/** Suggests targets by the names of columns alone. */
export function suggestByName(
  entity: ImportEntity,
  columns: readonly ImportColumn[],
  targets: readonly ImportTarget[],
): NamedColumn[] {
  const finder = new NameFinder(entity, targets);
  return columns.flatMap(({ column, header, filled }) => {
    const match = finder.find(header);
    return match ? [{ column, filled, ...match }] : [];
  });
}

/** Whether yes in the column means that the person may not be written to. */
export function isRefusalHeader(header: string): boolean {
  return REFUSAL_NAMES.has(foldHeader(header));
}

class NameFinder {
  readonly #prefix: string;
  readonly #offered: ReadonlySet<string>;
  readonly #labels: ReadonlyMap<string, string>;
  readonly #folded: ReadonlyMap<string, string>;

  constructor(entity: ImportEntity, targets: readonly ImportTarget[]) {
    this.#prefix = entity === 'clients' ? '' : 'client.';
    this.#offered = new Set(targets.map(({ target }) => target));
    const labels = targets.flatMap(({ target, label }) =>
      [label.fr, label.en].filter(Boolean).map((text): [string, string] => [text, target]),
    );
    // When targets share a name, the first one counts.
    labels.reverse();
    this.#labels = new Map(labels);
    this.#folded = new Map(labels.map(([text, target]) => [foldHeader(text), target]));
  }

  find(header: string): Pick<NamedColumn, 'target' | 'level'> | null {
    const name = header.trim();
    if (name === '') return null;
    const key = /\[([A-Za-z0-9_.]+)\]$/.exec(name)?.[1] ?? name;
    if (this.#offered.has(key)) return { target: key, level: 0 };
    const folded = foldHeader(name);
    // A custom field of the same name is exported with its key, which was checked above.
    if (EXPORTED_ONLY.has(folded)) return null;
    const exact = this.#labels.get(name);
    if (exact) return { target: exact, level: 0 };
    const label = this.#folded.get(folded);
    if (label) return { target: label, level: 1 };
    const target = this.#known(folded);
    if (target) return { target, level: 2 };
    if (isIgnoredHeader(folded)) return null;
    const bare = folded.replace(DECORATION, ' ').replace(/\s+/g, ' ').trim();
    const undecorated = bare === '' || bare === folded ? null : this.#known(bare);
    if (undecorated) return { target: undecorated, level: 3 };
    const nearest = this.#nearest(folded);
    return nearest ? { target: nearest, level: 4 } : null;
  }

  #known(folded: string): string | null {
    const label = this.#folded.get(folded);
    if (label) return label;
    if (this.#prefix !== '') {
      const own = this.#first(RECORD_NAMES.get(folded) ?? [], '');
      if (own) return own;
    }
    return this.#first(
      [...(CLIENT_NAMES.get(folded) ?? []), ...(REFUSAL_NAMES.get(folded) ?? [])],
      this.#prefix,
    );
  }

  #nearest(folded: string): string | null {
    const labels: HeaderNames = new Map(
      [...this.#folded].map(([name, target]) => [name, [target]]),
    );
    const own = this.#prefix === '' ? [] : nearestTargets(folded, RECORD_NAMES);
    return (
      this.#first(nearestTargets(folded, labels), '') ??
      this.#first(own, '') ??
      this.#first(nearestTargets(folded, CLIENT_NAMES), this.#prefix)
    );
  }

  #first(names: readonly string[], prefix: string): string | null {
    const offered = names
      .map((name) => prefix + (prefix === '' ? name : name.replace('address.', '')))
      .find((name) => this.#offered.has(name));
    return offered ?? null;
  }
}
