import { describe, expect, it } from 'vitest';
import { createOpenApiDocument } from './openapi.ts';

const BYTES_MAXIMUM = 400_000;

/** They say what kind of value it is, and never of what: whoever holds one says so itself. */
const GENERIC = [
  ...['Id', 'Moment', 'CalendarDate', 'Actor', 'Count', 'CustomKey', 'LocalizedText'],
  ...['CountryCode', 'CurrencyCode', 'LanguageCode', 'InterfaceLanguage', 'ProblemCode'],
];

interface Schema {
  $ref?: string;
  type?: string;
  description?: string;
  properties?: Record<string, Schema>;
  anyOf?: Schema[];
  [keyword: string]: unknown;
}
interface Described {
  $ref?: string;
  name?: string;
  description?: string;
}
interface Operation extends Described {
  operationId: string;
  parameters?: Described[];
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Schema>;
    parameters: Record<string, Described>;
  };
}
const document = createOpenApiDocument('test') as unknown as Document;
const { schemas, parameters } = document.components;
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

/** What is said of a value: beside it, or by the component that it is, or may be. */
function descriptionOf(schema: Schema): string | undefined {
  if (schema.description) return schema.description;
  const name = schema.$ref?.split('/').pop();
  if (name) return GENERIC.includes(name) ? undefined : schemas[name]?.description;
  const others = schema.anyOf?.filter(({ type }) => type !== 'null') ?? [];
  return others.length === 1 ? descriptionOf(others[0] as Schema) : undefined;
}

/** Where properties stand that nobody described, in a schema and in all that is within. */
function undescribed(value: unknown, where: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const properties = Object.entries((value as Schema).properties ?? {})
    .filter(([key, property]) => key !== 'id' && !descriptionOf(property))
    .map(([key]) => `${where}.${key}`);
  const within = Object.entries(value).flatMap(([key, part]) =>
    undescribed(part, `${where}/${key}`),
  );
  return [...properties, ...within];
}

describe('the OpenAPI document', () => {
  it('is one that a tool can load: everything that is used twice has a name', () => {
    expect(JSON.stringify(document).length).toBeLessThanOrEqual(BYTES_MAXIMUM);
    const names = Object.keys(schemas);
    expect(names.filter((name) => !/^[A-Z][A-Za-z]+$/.test(name))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['Client', 'ConditionTree', 'Problem', 'Moment']));
  });

  it('names each operation once', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('describes every property of every record, request and answer', () => {
    expect(undescribed(schemas, 'schemas')).toEqual([]);
    expect(undescribed(document.paths, 'paths')).toEqual([]);
  });

  it('describes every operation and every parameter', () => {
    const inline = operations.flatMap((operation) => operation.parameters ?? []);
    const every = [...operations, ...inline, ...Object.values(parameters)];
    const silent = every.filter(({ $ref, description }) => !($ref || description));
    expect(silent.map((one) => ('operationId' in one ? one.operationId : one.name))).toEqual([]);
  });

  it('refers to components that are there', () => {
    const references = JSON.stringify(document).matchAll(/"#\/components\/(\w+)\/([^"]+)"/g);
    const components: Record<string, object> = { ...document.components };
    const missing = [...references].filter(
      ([, kind, name]) => !(String(name) in (components[String(kind)] ?? {})),
    );
    expect(missing).toEqual([]);
  });

  it('has no component that nobody refers to', () => {
    const text = JSON.stringify(document);
    const unused = Object.keys(parameters).filter((name) => !text.includes(`/parameters/${name}"`));
    expect(unused).toEqual([]);
  });
});
