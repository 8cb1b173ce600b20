import { describe, expect, it } from 'vitest';
import { createOpenApiDocument } from './openapi.ts';

const BYTES_MAXIMUM = 400_000;

interface Document {
  paths: Record<string, Record<string, { operationId: string }>>;
  components: { schemas: Record<string, unknown> };
}
const document = createOpenApiDocument('test') as unknown as Document;

describe('the OpenAPI document', () => {
  it('is one that a tool can load: everything that is used twice has a name', () => {
    expect(JSON.stringify(document).length).toBeLessThanOrEqual(BYTES_MAXIMUM);
    const names = Object.keys(document.components.schemas);
    expect(names.filter((name) => !/^[A-Z][A-Za-z]+$/.test(name))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['Client', 'ConditionTree', 'Problem', 'Moment']));
  });

  it('names each operation once', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    const ids = operations.map(({ operationId }) => operationId);
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refers to components that are there', () => {
    const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g);
    const missing = [...references].filter(
      ([, name]) => !(String(name) in document.components.schemas),
    );
    expect(missing).toEqual([]);
  });
});
