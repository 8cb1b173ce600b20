import { defineContract } from '../contract.ts';

/** What the clients capability adds to the common lists of problems, permissions and so on. */
export const clientsContract = defineContract({
  problems: {
    'client.not_found': {
      status: 404,
      fr: 'Client introuvable : il a peut-être été supprimé.',
      en: 'Client not found: it may have been deleted.',
    },
    'history_entry.not_found': {
      status: 404,
      fr: 'Cette modification est introuvable.',
      en: 'This change was not found.',
    },
    'bulk_edit.not_found': {
      status: 404,
      fr: 'Cette modification groupée est introuvable.',
      en: 'This bulk edit was not found.',
    },
    'client.possible_duplicate': {
      status: 409,
      fr: 'Un client semblable existe déjà.',
      en: 'A similar client already exists.',
    },
    'client.wrong_lifecycle': {
      status: 409,
      fr: 'Impossible dans l’état actuel de ce client.',
      en: 'Not possible in the current state of this client.',
    },
    'history_entry.not_restorable': {
      status: 409,
      fr: 'Cette modification ne peut pas être rétablie.',
      en: 'This change cannot be restored.',
    },
    'bulk_edit.not_undoable': {
      status: 409,
      fr: 'Cette modification groupée ne peut plus être annulée.',
      en: 'This bulk edit can no longer be undone.',
    },
  },
  issues: {
    'client.identity_required': {
      fr: 'Indiquez au moins un nom, une société, un téléphone ou un e-mail.',
      en: 'Give at least a name, a company, a phone number or an e-mail address.',
    },
    'client.assignee_unknown': {
      fr: 'Cette personne n’est pas membre de l’organisation.',
      en: 'This person is not a member of the organisation.',
    },
    'client.unknown': {
      fr: 'Aucun client de cette organisation n’a cet identifiant.',
      en: 'No client of this organisation has this identifier.',
    },
  },
  activity: [
    'client.created',
    'client.updated',
    'client.purged',
    'clients.bulkEdited',
    'clients.imported',
  ],
  auditEntities: ['client'],
  notifications: {
    assigned: {
      when: { fr: 'quand un client m’est confié', en: 'when a client is assigned to me' },
      said: { fr: '{by} vous a confié {client}', en: '{by} assigned {client} to you' },
    },
    nextActionDue: {
      when: { fr: 'quand une de mes actions est à faire', en: 'when one of my actions is due' },
      said: { fr: 'À faire pour {client}', en: 'To do for {client}' },
    },
  },
  permissions: {
    'clients.read': 'viewer',
    'clients.write': 'staff',
    'clients.delete': 'manager',
    'clients.bulkEdit': 'manager',
    'clients.import': 'manager',
    'clients.export': 'manager',
  },
});
