import { z } from 'zod';
import { idSchema, momentSchema } from '../primitives.ts';

/** Most bytes of an attached file. */
export const ATTACHMENT_BYTES_MAXIMUM = 10_000_000;
/** Most characters of a file name. */
export const FILE_NAME_LENGTH_MAXIMUM = 150;

/** Extensions of files that may be attached; the content must match. */
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

/** A file attached to a timeline entry. */
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

/** Query of an upload: the name of the file. */
export const uploadAttachmentQuerySchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(FILE_NAME_LENGTH_MAXIMUM)
    .describe('Name of the file, with extension'),
});

/** A download link, valid for a short time and without signing in. */
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

/** Query of a download link: its signed token. */
export const fileTokenQuerySchema = z.strictObject({
  token: z.string().min(1).max(2_000).describe('The secret in the link of the file'),
});
