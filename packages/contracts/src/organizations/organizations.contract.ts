import { defineContract } from '../contract.ts';

/**
 * What the organizations capability adds to the common lists of problems, permissions and so on.
 */
export const organizationsContract = defineContract({
  problems: {
    'member.disabled': {
      status: 403,
      fr: 'Votre accès à cette organisation est désactivé.',
      en: 'Your access to this organisation is disabled.',
    },
    'email.not_verified': {
      status: 403,
      fr: 'Confirmez d’abord votre adresse e-mail : un lien vous a été envoyé.',
      en: 'Confirm your e-mail address first: we sent you a link.',
    },
    'invitation.email_mismatch': {
      status: 403,
      fr: 'Cette invitation a été envoyée à une autre adresse. Connectez-vous avec celle-ci.',
      en: 'This invitation was sent to another address. Sign in with that one.',
    },
    'organization.not_found': {
      status: 404,
      fr: 'Organisation introuvable, ou vous n’en êtes pas membre.',
      en: 'Organisation not found, or you are not a member of it.',
    },
    'member.not_found': { status: 404, fr: 'Membre introuvable.', en: 'Member not found.' },
    'invitation.not_found': {
      status: 404,
      fr: 'Invitation introuvable : elle a été annulée ou déjà acceptée.',
      en: 'Invitation not found: it was withdrawn or already accepted.',
    },
    'api_key.not_found': { status: 404, fr: 'Clé d’API introuvable.', en: 'API key not found.' },
    'member.last_owner': {
      status: 409,
      fr: 'C’est le dernier propriétaire : nommez-en un autre d’abord.',
      en: 'This is the last owner: appoint another one first.',
    },
    'member.already_exists': {
      status: 409,
      fr: 'Cette personne est déjà membre de l’organisation.',
      en: 'This person is already a member of the organisation.',
    },
    'api_key.too_many': {
      status: 409,
      fr: 'Le nombre maximal de clés d’API est atteint. Révoquez-en une d’abord.',
      en: 'The largest number of API keys is reached. Revoke one first.',
    },
    'api_key.revoked': {
      status: 409,
      fr: 'Cette clé d’API est révoquée. Créez-en une nouvelle.',
      en: 'This API key is revoked. Create a new one.',
    },
    'invitation.expired': {
      status: 410,
      fr: 'Cette invitation a expiré. Demandez-en une nouvelle.',
      en: 'This invitation has expired. Ask for a new one.',
    },
  },
  issues: {
    'time_zone.invalid': { fr: 'Ce fuseau horaire est inconnu.', en: 'This time zone is unknown.' },
    'member.unknown': {
      fr: 'Cette personne n’est pas membre de l’organisation.',
      en: 'This person is not a member of the organisation.',
    },
  },
  activity: ['notifications.changed', 'apiKeys.changed', 'member.changed', 'organization.changed'],
  auditEntities: ['member', 'invitation', 'organization', 'apiKey'],
  auditActions: ['invited', 'revoked', 'joined', 'left', 'removed', 'rotated'],
  permissions: {
    'organization.read': 'viewer',
    'members.read': 'viewer',
    'organization.manage': 'admin',
    'members.manage': 'admin',
    'apiKeys.manage': 'admin',
  },
});
