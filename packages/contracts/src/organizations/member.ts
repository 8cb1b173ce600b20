import { z } from 'zod';
import { idSchema, momentSchema, versionSchema } from '../primitives.ts';
import { roleSchema } from '../roles.ts';

export const memberStatusSchema = z
  .enum(['active', 'disabled'])
  .meta({ id: 'MemberStatus', description: 'A disabled member may not do or read anything' });
export type MemberStatus = z.infer<typeof memberStatusSchema>;

/** A member in wire shape. */
export const memberSchema = z
  .object({
    id: idSchema.describe('The Firebase Auth user id'),
    email: z
      .string()
      .describe('Address the person signs in with')
      .meta({ examples: ['camille.durand@example.org'] }),
    displayName: z
      .string()
      .describe('First and last name')
      .meta({ examples: ['Camille Durand'] }),
    role: roleSchema,
    status: memberStatusSchema,
    version: versionSchema,
    joinedAt: momentSchema.describe('When the person became a member'),
  })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof memberSchema>;

/** A change of a member's role or status. */
export const updateMemberSchema = z
  .strictObject({ role: roleSchema.meta({ examples: ['manager'] }), status: memberStatusSchema })
  .partial()
  .meta({ id: 'UpdateMemberInput' });
export type UpdateMemberInput = z.infer<typeof updateMemberSchema>;
