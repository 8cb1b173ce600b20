import { z } from 'zod';
import { idSchema, momentSchema } from '../primitives.ts';

export const ATTACHMENT_BYTES_MAXIMUM = 10_000_000;
export const FILE_NAME_LENGTH_MAXIMUM = 150;

/** What may be attached, by extension: the content is checked against it. */
export const ATTACHMENT_EXTENSIONS = [
  'pdf',
  'jpg',
  'jpeg',
  'png',
  'gif',
  'webp',
  'heic',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'txt',
  'csv',
] as const;

export const attachmentSchema = z
  .object({
    id: idSchema,
    name: z
      .string()
      .describe('Name of the file, with extension')
      .meta({ examples: ['quote.pdf'] }),
    contentType: z
      .string()
      .describe('Media type, such as `application/pdf`')
      .meta({ examples: ['application/pdf'] }),
    size: z
      .int()
      .min(1)
      .describe('Size in bytes')
      .meta({ examples: [48213] }),
  })
  .meta({ id: 'Attachment' });
export type Attachment = z.infer<typeof attachmentSchema>;

export const uploadAttachmentQuerySchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(FILE_NAME_LENGTH_MAXIMUM)
    .describe('Name of the file, with extension'),
});

/** Where the bytes can be fetched for a short while, without signing in. */
export const fileLinkSchema = z
  .object({
    url: z
      .string()
      .describe('Address of the bytes; whoever holds it needs no signing in')
      .meta({ examples: ['https://example.org/api/v1/files?token=…'] }),
    expiresAt: momentSchema.describe('When the link stops working'),
  })
  .meta({ id: 'FileLink' });
export type FileLink = z.infer<typeof fileLinkSchema>;

export const fileTokenQuerySchema = z.strictObject({
  token: z.string().min(1).max(2_000).describe('The secret in the link of the file'),
});
