import { isDeepStrictEqual } from 'node:util';
import { SEGMENTS_FIELD } from '@clientele/domain/conditions/client-fields';
import type { CompiledTree } from '@clientele/domain/conditions/compile';
import { type SegmentTrees, segmentReferences } from '@clientele/domain/segments/references';
import { readClientField } from '../clients/finding/client-criteria.ts';
import type { ClientRecord, ClientState } from '../clients/record/client.record.ts';

/**
 * Tells which segments have to be evaluated when a client changes: an index from the fields that
 * criteria read to the segments that read them, directly or through another segment.
 */
export class AffectedSegments {
  readonly #readers = new Map<string, Set<string>>();
  /** By segment id, the segment itself and those that name it, directly or indirectly. */
  readonly #dependents = new Map<string, Set<string>>();

  /**
   * @param order The active segments, each after those that it names.
   * @param trees Their criteria by id.
   */
  constructor(order: readonly { id: string; tree: CompiledTree | null }[], trees: SegmentTrees) {
    const readBy = new Map<string, Set<string>>();
    for (const { id, tree } of order) {
      const criteria = trees.get(id) ?? null;
      const references = criteria ? segmentReferences(criteria) : [];
      const fields = new Set(tree?.fields ?? []);
      this.#dependents.set(id, new Set([id]));
      for (const reference of references) {
        for (const field of readBy.get(reference) ?? []) fields.add(field);
        for (const dependents of this.#dependents.values()) {
          if (dependents.has(reference)) dependents.add(id);
        }
      }
      readBy.set(id, fields);
      for (const field of fields) {
        if (field === SEGMENTS_FIELD) continue;
        const readers = this.#readers.get(field) ?? new Set();
        this.#readers.set(field, readers.add(id));
      }
    }
  }

  /** Paths of the fields that any segment reads. */
  get fields(): Iterable<string> {
    return this.#readers.keys();
  }

  /** Ids of the segments that read any field that differs between the two states of a client. */
  between(client: ClientState, before: ClientRecord): Set<string> {
    const affected = new Set<string>();
    for (const [field, readers] of this.#readers) {
      if (isSame(readClientField(client, field), readClientField(before, field))) continue;
      for (const id of readers) affected.add(id);
    }
    if (client.segmentPins === before.segmentPins) return affected;
    for (const id of Object.keys({ ...client.segmentPins, ...before.segmentPins })) {
      if (client.segmentPins[id] === before.segmentPins[id]) continue;
      for (const dependent of this.#dependents.get(id) ?? []) affected.add(dependent);
    }
    return affected;
  }
}

function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  return typeof left === 'object' && typeof right === 'object' && isDeepStrictEqual(left, right);
}
