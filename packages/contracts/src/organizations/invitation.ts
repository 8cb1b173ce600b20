import { z } from 'zod';
import { actorSchema, idSchema, interfaceLanguageSchema, momentSchema } from '../primitives.ts';
import { roleSchema } from '../roles.ts';

export const INVITATION_DAYS = 14;

export const invitationStatusSchema = z
  .enum(['pending', 'expired'])
  .meta({ id: 'InvitationStatus' });
export type InvitationStatus = z.infer<typeof invitationStatusSchema>;

export const invitationSchema = z
  .object({
    id: idSchema,
    email: z.string(),
    role: roleSchema,
    status: invitationStatusSchema,
    invitedBy: actorSchema,
    createdAt: momentSchema,
    expiresAt: momentSchema,
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof invitationSchema>;

export const createInvitationSchema = z
  .strictObject({
    email: z.email().max(254),
    role: roleSchema,
    language: interfaceLanguageSchema.default('fr').describe('Language of the mail'),
  })
  .meta({ id: 'CreateInvitationInput' });
export type CreateInvitationInput = z.output<typeof createInvitationSchema>;

/** The secret that the invitation mail carries. */
export const invitationTokenSchema = z
  .strictObject({ token: z.string().min(20).max(300) })
  .meta({ id: 'InvitationToken' });

/** What a person sees of an invitation before signing in. */
export const invitationPreviewSchema = z
  .object({
    organizationName: z.string(),
    email: z.string(),
    role: roleSchema,
    invitedBy: z.string(),
  })
  .meta({ id: 'InvitationPreview' });
export type InvitationPreview = z.infer<typeof invitationPreviewSchema>;
