import { z } from 'zod';
import { idSchema, momentSchema, versionSchema } from '../primitives.ts';
import { roleSchema } from '../roles.ts';

export const memberStatusSchema = z.enum(['active', 'disabled']).meta({ id: 'MemberStatus' });
export type MemberStatus = z.infer<typeof memberStatusSchema>;

export const memberSchema = z
  .object({
    id: idSchema.describe('The Firebase Auth user id'),
    email: z.string(),
    displayName: z.string(),
    role: roleSchema,
    status: memberStatusSchema,
    version: versionSchema,
    joinedAt: momentSchema,
  })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof memberSchema>;

export const updateMemberSchema = z
  .strictObject({ role: roleSchema, status: memberStatusSchema })
  .partial()
  .meta({ id: 'UpdateMemberInput' });
export type UpdateMemberInput = z.infer<typeof updateMemberSchema>;
