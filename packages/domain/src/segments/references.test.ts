import type { ConditionGroup, ConditionNode } from '@clientele/contracts/conditions/condition';
import { SEGMENT_REFERENCE_DEPTH_MAXIMUM } from '@clientele/contracts/segments/segment';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEGMENTS_FIELD } from '../conditions/client-fields.ts';
import { evaluationOrder, referenceIssues, segmentReferences } from './references.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

function naming(...ids: string[]): ConditionGroup {
  const inner: ConditionNode[] = ids.map((id) => ({
    field: SEGMENTS_FIELD,
    operator: 'hasNone',
    value: [id],
  }));
  return { all: [{ field: 'status', operator: 'equals', value: 'lead' }, { none: inner }] };
}

/** Each segment names some of those before it in a shuffled order, so that nothing is circular. */
const acyclic = fc
  .tuple(
    fc.shuffledSubarray([...NAMES], { minLength: NAMES.length }),
    fc.array(fc.array(fc.nat({ max: 7 }), { maxLength: 2 }), { minLength: 8, maxLength: 8 }),
  )
  .map(([order, picks]) => {
    const edges = order.map((id, at): [string, string[]] => {
      const earlier = order.slice(0, at);
      const named = (picks[at] ?? []).flatMap((pick) => earlier[pick % Math.max(1, at)] ?? []);
      return [id, [...new Set(named)]];
    });
    return new Map(edges.toSorted());
  });

type Edges = ReadonlyMap<string, readonly string[]>;

function treesOf(edges: Edges) {
  return new Map(
    [...edges].map(([id, named]) => [id, named.length === 0 ? null : naming(...named)]),
  );
}

/** Every way from a segment down to what it rests on, as lists of segments. */
function waysDown(id: string, edges: Edges): string[][] {
  const further = (edges.get(id) ?? []).flatMap((named) => waysDown(named, edges));
  return [[id], ...further.map((way) => [id, ...way])];
}

function expectedCode(id: string, named: string, edges: Edges): string | null {
  if (named === id) return 'segment.refers_to_itself';
  if (!edges.has(named)) return 'segment.unknown';
  const below = waysDown(named, edges);
  if (below.some((way) => way.includes(id))) return 'segment.circular';
  const after = new Map([...edges, [id, [named]]]);
  const ways = [...after.keys()].flatMap((one) => waysDown(one, after));
  const through = ways.filter((way) => way[way.indexOf(id) + 1] === named && way.includes(id));
  const longest = Math.max(...through.map((way) => way.length - 1));
  return longest > SEGMENT_REFERENCE_DEPTH_MAXIMUM ? 'segment.references_too_deep' : null;
}

describe('segments that criteria name', () => {
  it('are found at any level, each once', () => {
    const named: ConditionNode = { field: SEGMENTS_FIELD, operator: 'hasAny', value: ['a', 'b'] };
    const tree = { any: [naming('b'), { all: [named] }, { ...named, field: 'tags' }] };
    expect(segmentReferences(tree)).toEqual(['b', 'a']);
    const isIn: ConditionNode = { field: SEGMENTS_FIELD, operator: 'isNotEmpty' };
    expect(segmentReferences({ all: [isIn] })).toEqual([]);
  });

  it('are refused as going through every way by hand finds', () => {
    const who = fc.constantFrom(...NAMES, 'new');
    const whom = fc.constantFrom(...NAMES, 'gone');
    fc.assert(
      fc.property(acyclic, who, whom, (edges, id, named) => {
        const issues = referenceIssues(id, naming(named), treesOf(edges));
        const code = expectedCode(id, named, edges);
        expect(issues.map((issue) => issue.code)).toEqual(code === null ? [] : [code]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are told at their place, with what is allowed', () => {
    const chain = new Map([['a', []], ...NAMES.slice(1, 6).map(chained)]);
    const tree = naming('b', 'f');
    expect(referenceIssues('new', tree, treesOf(chain))).toEqual([
      {
        path: 'all.1.none.1.value',
        code: 'segment.references_too_deep',
        values: { maximum: SEGMENT_REFERENCE_DEPTH_MAXIMUM },
      },
    ]);
    // What rests on a segment counts as well as what it rests on.
    expect(referenceIssues('a', naming('z'), treesOf(new Map([...chain, ['z', []]])))).toEqual([
      expect.objectContaining({ path: 'all.1.none.0.value', code: 'segment.references_too_deep' }),
    ]);
    expect(referenceIssues('b', naming('z'), treesOf(new Map([...chain, ['z', []]])))).toEqual([]);
  });
});

describe('the order of evaluation', () => {
  it('has every segment once, after all that it names', () => {
    fc.assert(
      fc.property(acyclic, (edges) => {
        const order = evaluationOrder(treesOf(edges));
        expect(order.toSorted()).toEqual([...NAMES]);
        for (const [id, named] of edges) {
          for (const one of named) expect(order.indexOf(one)).toBeLessThan(order.indexOf(id));
        }
      }),
    );
  });

  it('ends though segments went round in circles', () => {
    const circle = new Map([
      ['a', naming('b')],
      ['b', naming('a', 'gone')],
    ]);
    expect(evaluationOrder(circle).toSorted()).toEqual(['a', 'b']);
  });
});

/** Each names the one before it. */
function chained(id: string): [string, string[]] {
  return [id, [String.fromCharCode(id.charCodeAt(0) - 1)]];
}
