import {
  SEGMENT_DESCRIPTION_LENGTH_MAXIMUM,
  SEGMENT_NAME_LENGTH_MAXIMUM,
} from '@clientele/contracts/segments/segment';
import { checkTree } from '@clientele/domain/conditions/check-tree';
import { CLIENT_FIELDS, SEGMENTS_FIELD } from '@clientele/domain/conditions/client-fields';
import type { FieldDescription } from '@clientele/domain/conditions/operators';
import { definePackField, FIELD_PACKS } from '@clientele/domain/custom-fields/field-packs';
import { describeField } from '@clientele/domain/custom-fields/field-types';
import { evaluationOrder } from '@clientele/domain/segments/references';
import { treeWarnings } from '@clientele/domain/segments/warnings';
import { describe, expect, it } from 'vitest';
import { DEMO_ORGANIZATIONS } from '../demo.ts';
import { DEMO_SEGMENTS } from './demo-segments.ts';

describe.each(DEMO_ORGANIZATIONS)('the segments of $name', ({ id, pack, clientCount }) => {
  const segments = DEMO_SEGMENTS[id] ?? [];
  const ids = segments.map((segment) => segment.id);
  const packFields = pack ? FIELD_PACKS[pack].sections.flatMap(({ fields }) => fields) : [];
  const fields = new Map(
    [
      ...CLIENT_FIELDS,
      ...packFields.map((field) => describeField(definePackField(field, 'EUR'))),
      { key: SEGMENTS_FIELD, type: 'list' as const, options: ids },
    ].map((field: FieldDescription) => [field.key, field]),
  );

  it('have each a name and something to say', () => {
    expect(segments.length).toBeGreaterThan(3);
    expect(new Set(segments.map(({ name }) => name)).size).toBe(segments.length);
    for (const { name, description } of segments) {
      expect(name.length).toBeLessThanOrEqual(SEGMENT_NAME_LENGTH_MAXIMUM);
      expect(description.length).toBeGreaterThan(20);
      expect(description.length).toBeLessThanOrEqual(SEGMENT_DESCRIPTION_LENGTH_MAXIMUM);
    }
  });

  it('may be saved as they are, and are not odd', () => {
    for (const segment of segments) {
      if (segment.kind === 'static') continue;
      expect(checkTree(segment.criteria, fields)).toEqual([]);
      expect(treeWarnings(segment.criteria, fields, '2026-11-22')).toEqual([]);
    }
  });

  it('can be made in their order', () => {
    const trees = new Map(
      segments.map((segment) => [segment.id, segment.kind === 'dynamic' ? segment.criteria : null]),
    );
    expect(evaluationOrder(trees)).toEqual(ids);
  });

  it('have only clients in them that there are', () => {
    for (const segment of segments) {
      if (segment.kind === 'dynamic') continue;
      expect(new Set(segment.clientIndexes).size).toBe(segment.clientIndexes.length);
      expect(Math.max(...segment.clientIndexes)).toBeLessThan(clientCount);
    }
  });
});
