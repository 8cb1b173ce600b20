import { z } from 'zod';
import {
  actorSchema,
  createdAtSchema,
  idSchema,
  interfaceLanguageSchema,
  momentSchema,
} from '../primitives.ts';
import { roleSchema } from '../roles.ts';

/** Days for which an invitation can be accepted. */
export const INVITATION_DAYS = 14;

export const invitationStatusSchema = z
  .enum(['pending', 'expired'])
  .meta({ id: 'InvitationStatus', description: 'Whether it can still be accepted' });
export type InvitationStatus = z.infer<typeof invitationStatusSchema>;

/** An invitation in wire shape. */
export const invitationSchema = z
  .object({
    id: idSchema,
    email: z
      .string()
      .describe('Address that was invited')
      .meta({ examples: ['sam.petit@example.org'] }),
    role: roleSchema.describe('Role that the person gets').meta({ examples: ['staff'] }),
    status: invitationStatusSchema,
    invitedBy: actorSchema.describe('Who invited'),
    createdAt: createdAtSchema,
    expiresAt: momentSchema.describe('Until when it can be accepted'),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof invitationSchema>;

/** Whom to invite, with which role, and the language of the mail. */
export const createInvitationSchema = z
  .strictObject({
    email: z
      .email()
      .max(254)
      .describe('Address to invite')
      .meta({ examples: ['sam.petit@example.org'] }),
    role: roleSchema.describe('Role that the person gets').meta({ examples: ['staff'] }),
    language: interfaceLanguageSchema.default('fr').describe('Language of the mail'),
  })
  .meta({ id: 'CreateInvitationInput' });
export type CreateInvitationInput = z.output<typeof createInvitationSchema>;

/** The token in the link of an invitation mail. */
export const invitationTokenSchema = z
  .strictObject({
    token: z
      .string()
      .min(20)
      .max(300)
      .describe('The secret in the link of the invitation mail')
      .meta({ examples: ['the-secret-of-the-invitation'] }),
  })
  .meta({ id: 'InvitationToken' });

/** What a person sees of an invitation before signing in. */
export const invitationPreviewSchema = z
  .object({
    organizationName: z
      .string()
      .describe('Organisation to join')
      .meta({ examples: ['Salon Lumière'] }),
    email: z
      .string()
      .describe('Address that was invited: sign in with it')
      .meta({ examples: ['sam.petit@example.org'] }),
    role: roleSchema.describe('Role that the person gets').meta({ examples: ['staff'] }),
    invitedBy: z
      .string()
      .describe('Name of who invited')
      .meta({ examples: ['Camille Durand'] }),
  })
  .meta({ id: 'InvitationPreview' });
export type InvitationPreview = z.infer<typeof invitationPreviewSchema>;
