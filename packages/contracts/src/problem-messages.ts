import type { InterfaceLanguage } from './primitives.ts';
import type { ProblemCode } from './problem.ts';

/** What a person reads for each error code: what happened and what to do. */
export const PROBLEM_MESSAGES: Readonly<
  Record<ProblemCode, Readonly<Record<InterfaceLanguage, string>>>
> = {
  'request.malformed': {
    fr: "La demande n'a pas pu être lue : son contenu n'est pas du JSON valide.",
    en: 'The request could not be read: its content is not valid JSON.',
  },
  'cursor.invalid': {
    fr: 'Cette page de liste n’existe plus. Reprenez depuis le début.',
    en: 'This page of the list is no longer there. Start again from the top.',
  },
  'authentication.required': { fr: 'Connectez-vous pour continuer.', en: 'Sign in to continue.' },
  'authentication.invalid': {
    fr: 'Votre session a expiré. Connectez-vous de nouveau.',
    en: 'Your session has expired. Sign in again.',
  },
  'permission.denied': {
    fr: 'Votre rôle ne permet pas cette action. Demandez à un administrateur.',
    en: 'Your role does not allow this. Ask an administrator.',
  },
  'member.disabled': {
    fr: 'Votre accès à cette organisation est désactivé.',
    en: 'Your access to this organisation is disabled.',
  },
  'email.not_verified': {
    fr: 'Confirmez d’abord votre adresse e-mail : un lien vous a été envoyé.',
    en: 'Confirm your e-mail address first: we sent you a link.',
  },
  'invitation.email_mismatch': {
    fr: 'Cette invitation a été envoyée à une autre adresse. Connectez-vous avec celle-ci.',
    en: 'This invitation was sent to another address. Sign in with that one.',
  },
  'route.not_found': { fr: 'Cette adresse n’existe pas.', en: 'There is nothing at this address.' },
  'organization.not_found': {
    fr: 'Organisation introuvable, ou vous n’en êtes pas membre.',
    en: 'Organisation not found, or you are not a member of it.',
  },
  'member.not_found': { fr: 'Membre introuvable.', en: 'Member not found.' },
  'invitation.not_found': {
    fr: 'Invitation introuvable : elle a été annulée ou déjà acceptée.',
    en: 'Invitation not found: it was withdrawn or already accepted.',
  },
  'client.not_found': {
    fr: 'Client introuvable : il a peut-être été supprimé.',
    en: 'Client not found: it may have been deleted.',
  },
  'history_entry.not_found': {
    fr: 'Cette modification est introuvable.',
    en: 'This change was not found.',
  },
  'bulk_edit.not_found': {
    fr: 'Cette modification groupée est introuvable.',
    en: 'This bulk edit was not found.',
  },
  'custom_field.not_found': {
    fr: 'Ce champ est introuvable : il a peut-être été supprimé.',
    en: 'This field was not found: it may have been deleted.',
  },
  'field_job.not_found': {
    fr: 'Ce traitement est introuvable.',
    en: 'This job was not found.',
  },
  'field_pack.not_found': {
    fr: 'Ce modèle de champs est introuvable.',
    en: 'This field pack was not found.',
  },
  'custom_field.key_taken': {
    fr: 'Un autre champ porte déjà cette clé. Choisissez-en une autre.',
    en: 'Another field already has this key. Choose another one.',
  },
  'custom_field.too_many': {
    fr: 'La fiche compte déjà 100 champs actifs. Archivez-en un d’abord.',
    en: 'The record already has 100 active fields. Archive one first.',
  },
  'custom_field.in_use': {
    fr: 'Ce champ sert ailleurs. Retirez-le d’abord de ce qui l’utilise.',
    en: 'This field is used elsewhere. Remove it from there first.',
  },
  'custom_field.busy': {
    fr: 'Un traitement est en cours sur ce champ. Attendez qu’il se termine.',
    en: 'Work on this field is in progress. Wait until it has finished.',
  },
  'custom_field.wrong_status': {
    fr: 'Impossible dans l’état actuel de ce champ.',
    en: 'Not possible in the current state of this field.',
  },
  'method.not_allowed': {
    fr: 'Cette adresse n’accepte pas cette méthode.',
    en: 'This address does not accept this method.',
  },
  'member.last_owner': {
    fr: 'C’est le dernier propriétaire : nommez-en un autre d’abord.',
    en: 'This is the last owner: appoint another one first.',
  },
  'member.already_exists': {
    fr: 'Cette personne est déjà membre de l’organisation.',
    en: 'This person is already a member of the organisation.',
  },
  'client.possible_duplicate': {
    fr: 'Un client semblable existe déjà.',
    en: 'A similar client already exists.',
  },
  'client.wrong_lifecycle': {
    fr: 'Impossible dans l’état actuel de ce client.',
    en: 'Not possible in the current state of this client.',
  },
  'history_entry.not_restorable': {
    fr: 'Cette modification ne peut pas être rétablie.',
    en: 'This change cannot be restored.',
  },
  'bulk_edit.not_undoable': {
    fr: 'Cette modification groupée ne peut plus être annulée.',
    en: 'This bulk edit can no longer be undone.',
  },
  'interaction.not_found': {
    fr: 'Événement introuvable : il a peut-être été supprimé.',
    en: 'Event not found: it may have been deleted.',
  },
  'appointment.not_found': {
    fr: 'Rendez-vous introuvable : il a peut-être été supprimé.',
    en: 'Appointment not found: it may have been deleted.',
  },
  'purchase.not_found': {
    fr: 'Achat introuvable : il a peut-être été supprimé.',
    en: 'Purchase not found: it may have been deleted.',
  },
  'attachment.not_found': { fr: 'Fichier introuvable.', en: 'File not found.' },
  'import.not_found': {
    fr: 'Cet import est introuvable : il a peut-être été supprimé.',
    en: 'This import was not found: it may have been deleted.',
  },
  'import.row_not_found': {
    fr: 'Cette ligne n’existe pas dans le fichier.',
    en: 'There is no such row in the file.',
  },
  'import.wrong_status': {
    fr: 'Impossible à cette étape de l’import.',
    en: 'Not possible at this stage of the import.',
  },
  'import.busy': {
    fr: 'Un autre import est en cours. Attendez qu’il se termine.',
    en: 'Another import is running. Wait until it has finished.',
  },
  'import.not_checked': {
    fr: 'Contrôlez d’abord le fichier.',
    en: 'Check the file first.',
  },
  'import.check_outdated': {
    fr: 'Quelque chose a changé depuis le contrôle. Contrôlez de nouveau avant d’importer.',
    en: 'Something changed since the check. Check again before importing.',
  },
  'import.not_revertible': {
    fr: 'Cet import ne peut plus être annulé.',
    en: 'This import can no longer be undone.',
  },
  'import.file_gone': {
    fr: 'Le fichier n’est plus conservé. Importez-le de nouveau.',
    en: 'The file is no longer kept. Upload it again.',
  },
  'import.unreadable': {
    fr: 'Le fichier n’a pas pu être lu jusqu’au bout. Rien n’a été importé.',
    en: 'The file could not be read to its end. Nothing was imported.',
  },
  'segment.not_found': {
    fr: 'Ce segment est introuvable : il a peut-être été supprimé.',
    en: 'This segment was not found: it may have been deleted.',
  },
  'segment.hidden_conditions': {
    fr: 'Ce segment repose sur des champs que votre rôle ne voit pas. Demandez à un administrateur.',
    en: 'This segment rests on fields that your role does not see. Ask an administrator.',
  },
  'segment.in_use': {
    fr: 'Ce segment sert ailleurs. Retirez-le d’abord de ce qui l’utilise.',
    en: 'This segment is used elsewhere. Remove it from there first.',
  },
  'segment.too_many': {
    fr: 'Le nombre maximal de segments est atteint. Archivez-en un d’abord.',
    en: 'The largest number of segments is reached. Archive one first.',
  },
  'segment.wrong_status': {
    fr: 'Impossible dans l’état actuel de ce segment.',
    en: 'Not possible in the current state of this segment.',
  },
  'export.not_found': {
    fr: 'Cet export est introuvable.',
    en: 'This export was not found.',
  },
  'export.wrong_status': {
    fr: 'Impossible dans l’état actuel de cet export.',
    en: 'Not possible in the current state of this export.',
  },
  'export.expired': {
    fr: 'Le fichier de cet export a été supprimé. Exportez de nouveau.',
    en: 'The file of this export was deleted. Export again.',
  },
  'export_schedule.not_found': {
    fr: 'Cet export programmé est introuvable.',
    en: 'This scheduled export was not found.',
  },
  'export_schedule.too_many': {
    fr: 'Le nombre maximal d’exports programmés est atteint. Supprimez-en un d’abord.',
    en: 'The largest number of scheduled exports is reached. Delete one first.',
  },
  'api_key.not_found': { fr: 'Clé d’API introuvable.', en: 'API key not found.' },
  'external_id.taken': {
    fr: 'Un enregistrement différent porte déjà cet identifiant externe. Modifiez-le au lieu de le recréer.',
    en: 'A different record already has this external identifier. Change that one instead of creating it again.',
  },
  'external_id.deleted': {
    fr: 'L’enregistrement de cet identifiant externe a été supprimé ici : il n’est pas recréé.',
    en: 'The record with this external identifier was deleted here: it is not created again.',
  },
  'interaction.automatic': {
    fr: 'Cet événement suit un rendez-vous, un achat ou un message : modifiez-le à sa source.',
    en: 'This event follows an appointment, a purchase or a message: change it there.',
  },
  'api_key.too_many': {
    fr: 'Le nombre maximal de clés d’API est atteint. Révoquez-en une d’abord.',
    en: 'The largest number of API keys is reached. Revoke one first.',
  },
  'api_key.revoked': {
    fr: 'Cette clé d’API est révoquée. Créez-en une nouvelle.',
    en: 'This API key is revoked. Create a new one.',
  },
  'file_link.expired': {
    fr: 'Ce lien a expiré. Ouvrez de nouveau le fichier depuis sa fiche.',
    en: 'This link has expired. Open the file again from where it is attached.',
  },
  'idempotency.in_flight': {
    fr: 'La même demande est déjà en cours.',
    en: 'The same request is already in progress.',
  },
  'invitation.expired': {
    fr: 'Cette invitation a expiré. Demandez-en une nouvelle.',
    en: 'This invitation has expired. Ask for a new one.',
  },
  'precondition.failed': {
    fr: 'Quelqu’un a modifié cette fiche entre-temps.',
    en: 'Someone changed this record in the meantime.',
  },
  'request.too_large': { fr: 'La demande est trop volumineuse.', en: 'The request is too large.' },
  'request.unsupported_media_type': {
    fr: 'Envoyez du JSON (Content-Type: application/json), ou les octets d’un fichier là où l’adresse en attend un.',
    en: 'Send JSON (Content-Type: application/json), or the bytes of a file where the address takes one.',
  },
  'request.invalid': {
    fr: 'Certaines valeurs ne conviennent pas.',
    en: 'Some values are not acceptable.',
  },
  'idempotency.mismatch': {
    fr: 'Cette clé d’idempotence a déjà servi pour une autre demande.',
    en: 'This idempotency key was already used for another request.',
  },
  'precondition.required': {
    fr: 'Indiquez la version de la fiche que vous modifiez (If-Match).',
    en: 'Say which version of the record you are changing (If-Match).',
  },
  'rate_limit.exceeded': {
    fr: 'Trop de demandes. Patientez un instant puis réessayez.',
    en: 'Too many requests. Wait a moment and try again.',
  },
  internal: {
    fr: 'Une erreur inattendue est survenue. Réessayez ; si elle persiste, signalez son numéro.',
    en: 'Something went wrong. Try again; if it persists, report its number.',
  },
  unavailable: {
    fr: 'Le service est momentanément indisponible. Réessayez dans un instant.',
    en: 'The service is briefly unavailable. Try again in a moment.',
  },
};
