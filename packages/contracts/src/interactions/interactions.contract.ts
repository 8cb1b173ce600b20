import { defineContract } from '../contract.ts';

/** What the interactions capability adds to the common lists of problems, permissions and so on. */
export const interactionsContract = defineContract({
  problems: {
    'interaction.not_found': {
      status: 404,
      fr: 'Événement introuvable : il a peut-être été supprimé.',
      en: 'Event not found: it may have been deleted.',
    },
    'appointment.not_found': {
      status: 404,
      fr: 'Rendez-vous introuvable : il a peut-être été supprimé.',
      en: 'Appointment not found: it may have been deleted.',
    },
    'purchase.not_found': {
      status: 404,
      fr: 'Achat introuvable : il a peut-être été supprimé.',
      en: 'Purchase not found: it may have been deleted.',
    },
    'attachment.not_found': { status: 404, fr: 'Fichier introuvable.', en: 'File not found.' },
    'external_id.taken': {
      status: 409,
      fr: 'Un enregistrement différent porte déjà cet identifiant externe. Modifiez-le au lieu de le recréer.',
      en: 'A different record already has this external identifier. Change that one instead of creating it again.',
    },
    'interaction.automatic': {
      status: 409,
      fr: 'Cet événement suit un rendez-vous, un achat ou un message : modifiez-le à sa source.',
      en: 'This event follows an appointment, a purchase or a message: change it there.',
    },
    'file_link.expired': {
      status: 410,
      fr: 'Ce lien a expiré. Ouvrez de nouveau le fichier depuis sa fiche.',
      en: 'This link has expired. Open the file again from where it is attached.',
    },
    'external_id.deleted': {
      status: 410,
      fr: 'L’enregistrement de cet identifiant externe a été supprimé ici : il n’est pas recréé.',
      en: 'The record with this external identifier was deleted here: it is not created again.',
    },
  },
  issues: {
    'external_id.deleted': {
      fr: 'L’enregistrement de cet identifiant externe a été supprimé ici : il n’est pas recréé.',
      en: 'The record with this external identifier was deleted here: it is not created again.',
    },
    'note.too_many_mentions': {
      fr: '{maximum} collègues nommés au plus.',
      en: 'At most {maximum} colleagues named.',
    },
    'external_id.taken': {
      fr: 'Un enregistrement différent porte déjà cet identifiant externe.',
      en: 'A different record already has this external identifier.',
    },
    'amount.not_integer': {
      fr: 'Donnez le montant en nombre entier de la plus petite unité : 1250 pour 12,50 €.',
      en: 'Give the amount as a whole number of the smallest unit: 1250 for €12.50.',
    },
    'amount.lines_differ': {
      fr: 'Le total ne correspond pas à la somme des lignes, {sum}.',
      en: 'The total differs from the sum of the lines, {sum}.',
    },
    'amount.refund_too_big': {
      fr: 'Le remboursement dépasse le montant payé.',
      en: 'The refund is above the amount paid.',
    },
    'currency.other': {
      fr: 'L’organisation compte en {currency} : seuls les montants dans cette devise sont acceptés.',
      en: 'The organisation counts in {currency}: only amounts in this currency are accepted.',
    },
    'html.unsafe': {
      fr: 'Ce texte contient du code ({found}) : il n’a pas été enregistré.',
      en: 'This text contains code ({found}): it was not saved.',
    },
    'note.empty': { fr: 'Écrivez quelque chose.', en: 'Write something.' },
    'file.empty': { fr: 'Ce fichier est vide.', en: 'This file is empty.' },
    'file.not_allowed': {
      fr: 'Ce type de fichier n’est pas accepté. Acceptés : {allowed}.',
      en: 'This type of file is not accepted. Accepted: {allowed}.',
    },
    'file.not_what_it_says': {
      fr: 'Le contenu de ce fichier n’est pas celui d’un fichier .{extension}.',
      en: 'The content of this file is not that of a .{extension} file.',
    },
  },
  activity: ['interactions.changed', 'appointments.changed'],
  auditEntities: ['appointment', 'purchase', 'interaction'],
  notifications: {
    mentioned: {
      when: { fr: 'quand on me nomme dans une note', en: 'when I am mentioned in a note' },
      said: {
        fr: '{by} vous a nommé à propos de {client}',
        en: '{by} mentioned you about {client}',
      },
    },
    noShow: {
      when: {
        fr: 'quand un de mes clients ne vient pas',
        en: 'when one of my clients does not come',
      },
      said: {
        fr: '{client} n’est pas venu à son rendez-vous',
        en: '{client} did not come to the appointment',
      },
    },
  },
  permissions: {
    'interactions.read': 'viewer',
    'interactions.write': 'staff',
    'appointments.write': 'staff',
    'purchases.write': 'staff',
    'interactions.manage': 'manager',
  },
});
