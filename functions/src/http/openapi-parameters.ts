import { type EndpointDefinition, pathParameterNames } from '@clientele/contracts/endpoint';
import type { ZodOpenApiParameterObject } from 'zod-openapi';

/** Descriptions of path parameters, by name. */
const PATH_PARAMETERS: Readonly<Record<string, string>> = {
  organizationId: 'The organisation',
  apiKeyId: 'The API key',
  appointmentId: 'The appointment',
  attachmentId: 'The uploaded file',
  bulkEditId: 'The bulk edit',
  clientId: 'The client',
  entryId: 'The change, from the history of the client',
  exportId: 'The export',
  fieldKey: 'Key of the custom field, such as `skin_type`',
  importId: 'The import',
  interactionId: 'The entry of a timeline',
  invitationId: 'The invitation',
  jobId: 'The work on the values of custom fields',
  memberId: 'The member: the Firebase Auth user id',
  packId: 'The pack of fields: `salon`, `clinic`, `shop` or `association`',
  purchaseId: 'The purchase',
  row: 'Row of the file, header and all, as a spreadsheet numbers it, from 1',
  scheduleId: 'The scheduled export',
  segmentId: 'The segment',
};

/** Parameters that the document defines once and endpoints refer to. */
export const NAMED_PARAMETERS: Readonly<Record<string, ZodOpenApiParameterObject>> = {
  ...Object.fromEntries(
    Object.entries(PATH_PARAMETERS).map(([name, description]) => [
      name,
      {
        name,
        in: 'path',
        required: true,
        description,
        schema: { $ref: '#/components/schemas/Id' },
      },
    ]),
  ),
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'The version of the record, quoted: `"7"`',
    schema: { type: 'string' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'Any text: the same key and body get the first answer again',
    schema: { type: 'string' },
  },
};

/**
 * References to the path and header parameters of an endpoint.
 * @throws Error for a parameter without a description.
 */
export function namedParametersOf(endpoint: EndpointDefinition): { $ref: string }[] {
  const names = [
    ...pathParameterNames(endpoint.path),
    ...(endpoint.ifMatch ? ['IfMatch'] : []),
    ...(endpoint.idempotent ? ['IdempotencyKey'] : []),
  ];
  const unknown = names.find((name) => !(name in NAMED_PARAMETERS));
  if (unknown) throw new Error(`nobody says what {${unknown}} is`);
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}
