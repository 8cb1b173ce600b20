import { defineContract } from '../contract.ts';

/** What the segments capability adds to the common lists of problems, permissions and so on. */
export const segmentsContract = defineContract({
  problems: {
    'segment.hidden_conditions': {
      status: 403,
      fr: 'Ce segment repose sur des champs que votre rôle ne voit pas. Demandez à un administrateur.',
      en: 'This segment rests on fields that your role does not see. Ask an administrator.',
    },
    'segment.not_found': {
      status: 404,
      fr: 'Ce segment est introuvable : il a peut-être été supprimé.',
      en: 'This segment was not found: it may have been deleted.',
    },
    'segment.in_use': {
      status: 409,
      fr: 'Ce segment sert ailleurs. Retirez-le d’abord de ce qui l’utilise.',
      en: 'This segment is used elsewhere. Remove it from there first.',
    },
    'segment.too_many': {
      status: 409,
      fr: 'Le nombre maximal de segments est atteint. Archivez-en un d’abord.',
      en: 'The largest number of segments is reached. Archive one first.',
    },
    'segment.wrong_status': {
      status: 409,
      fr: 'Impossible dans l’état actuel de ce segment.',
      en: 'Not possible in the current state of this segment.',
    },
  },
  issues: {
    'segment.name_taken': {
      fr: 'Un autre segment porte déjà ce nom.',
      en: 'Another segment already has this name.',
    },
    'segment.criteria_unsuited': {
      fr: 'Un segment statique n’a pas de critères.',
      en: 'A static segment has no criteria.',
    },
    'segment.refers_to_itself': {
      fr: 'Un segment ne peut pas se désigner lui-même.',
      en: 'A segment cannot name itself.',
    },
    'segment.circular': {
      fr: 'Ces segments tournent en rond : celui-ci dépendrait de lui-même.',
      en: 'These segments go round in circles: this one would depend on itself.',
    },
    'segment.references_too_deep': {
      fr: 'Les segments ne peuvent s’appuyer les uns sur les autres que sur {maximum} niveaux.',
      en: 'Segments can rest on one another for {maximum} levels at most.',
    },
    'segment.unknown': {
      fr: 'Ce segment est introuvable ou archivé.',
      en: 'This segment was not found, or is archived.',
    },
  },
  activity: ['segments.changed'],
  auditEntities: ['segment'],
  permissions: { 'segments.manage': 'manager' },
});
