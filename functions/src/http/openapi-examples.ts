/** The parts of a JSON schema that examples are made from. */
interface Schema {
  $ref?: string;
  examples?: unknown[];
  default?: unknown;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  minimum?: number;
  maximum?: number;
}
type Components = Record<string, Schema>;
interface Media {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, { $ref: string }>;
}
interface Operation {
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { content?: Record<string, Media> }>;
}
export interface ExampleDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Components; examples?: Record<string, { value: unknown }> };
}

const JSON_TYPE = 'application/json';
const NUMBER = 3;

/**
 * Gives every JSON body of the document an example, composed of the examples of its parts. Examples
 * of named components are stored once and referred to.
 */
export function addExamples(document: ExampleDocument): void {
  const { schemas } = document.components;
  const named: Record<string, { value: unknown }> = {};
  dropRepeated(document, schemas);
  for (const { requestBody, responses } of Object.values(document.paths).flatMap(Object.values)) {
    const answers = Object.values(responses as Operation['responses']);
    for (const content of [requestBody?.content, ...answers.map((answer) => answer.content)]) {
      const media = content?.[JSON_TYPE];
      if (!media?.schema) continue;
      const example = composeExample(media.schema, schemas);
      const name = media.schema.$ref?.split('/').pop();
      if (!name || media.schema.examples) {
        media.example = example;
      } else {
        named[name] = { value: example };
        media.examples = { example: { $ref: `#/components/examples/${name}` } };
      }
    }
  }
  document.components.examples = named;
}

/**
 * Removes examples from a reference when its target has the same ones: a reference inherits them.
 */
function dropRepeated(value: unknown, schemas: Components): void {
  if (typeof value !== 'object' || value === null) return;
  const schema = value as Schema;
  const own = JSON.stringify(schema.examples);
  if (schema.$ref && own && own === JSON.stringify(referred(schema.$ref, schemas).examples)) {
    delete schema.examples;
  }
  for (const part of Object.values(value)) dropRepeated(part, schemas);
}

/**
 * Composes an example, always the same for the same schema: the given example, else the first of
 * several values or forms. Optional properties are left out unless they have an example of their
 * own.
 */
function composeExample(schema: Schema, schemas: Components): unknown {
  if (schema.examples) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.$ref) return composeExample(referred(schema.$ref, schemas), schemas);
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first) return composeExample(first, schemas);
  if (schema.allOf) {
    return Object.assign({}, ...schema.allOf.map((part) => composeExample(part, schemas)));
  }
  return composeByType(schema, schemas);
}

function composeByType(schema: Schema, schemas: Components): unknown {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object':
      return schema.properties
        ? composeObject(schema.properties, schema.required ?? [], schemas)
        : composeRecord(schema, schemas);
    case 'array':
      return schema.items ? [composeExample(schema.items, schemas)] : [];
    case 'integer':
    case 'number':
      return Math.min(Math.max(NUMBER, schema.minimum ?? 0), schema.maximum ?? NUMBER);
    case 'boolean':
      return false;
    case 'string':
      return 'Text';
    default:
      return null;
  }
}

function composeObject(
  properties: Record<string, Schema>,
  required: readonly string[],
  schemas: Components,
): Record<string, unknown> {
  const shown = Object.entries(properties).filter(
    ([key, property]) => required.includes(key) || saysSomething(property.examples?.[0]),
  );
  return Object.fromEntries(
    shown.map(([key, property]) => [key, composeExample(property, schemas)]),
  );
}

function saysSomething(example: unknown): boolean {
  return Array.isArray(example) ? example.length > 0 : example !== undefined && example !== null;
}

/** An example of a record: every required key, or else the first allowed one. */
function composeRecord(schema: Schema, schemas: Components): Record<string, unknown> {
  const { propertyNames, additionalProperties: value } = schema;
  if (typeof value !== 'object' || !propertyNames) return {};
  const keys = schema.required ?? [String(composeExample(propertyNames, schemas))];
  return Object.fromEntries(keys.map((key) => [key, composeExample(value, schemas)]));
}

function referred(reference: string, schemas: Components): Schema {
  const schema = schemas[reference.split('/').pop() ?? ''];
  if (!schema) throw new Error(`no component ${reference}`);
  return schema;
}

/** The example value of a body or an answer in the document. */
export function exampleOf(
  part: { content?: Record<string, Media> } | undefined,
  document: ExampleDocument,
): unknown {
  const media = part?.content?.[JSON_TYPE];
  const name = media?.examples?.example?.$ref.split('/').pop();
  return name ? document.components.examples?.[name]?.value : media?.example;
}
