import { INVITATION_DAYS } from '@clientele/contracts/organizations/invitation';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import type { Mail } from '../../platform/mail.ts';

interface InvitationMail {
  to: string;
  organizationName: string;
  invitedBy: string;
  link: string;
  language: InterfaceLanguage;
}

export function invitationMail(invitation: InvitationMail): Mail {
  const { to, organizationName, invitedBy, link, language } = invitation;
  return language === 'fr'
    ? {
        to,
        subject: `${invitedBy} vous invite à rejoindre ${organizationName} sur Clientèle`,
        text: `Bonjour,\n\n${invitedBy} vous invite à rejoindre « ${organizationName} » sur Clientèle.\n\nPour accepter :\n${link}\n\nCe lien est valable ${INVITATION_DAYS} jours. Si vous n’attendiez pas cette invitation, ignorez ce message.\n`,
      }
    : {
        to,
        subject: `${invitedBy} invites you to join ${organizationName} on Clientèle`,
        text: `Hello,\n\n${invitedBy} invites you to join “${organizationName}” on Clientèle.\n\nTo accept:\n${link}\n\nThis link is valid for ${INVITATION_DAYS} days. If you did not expect it, ignore this message.\n`,
      };
}
