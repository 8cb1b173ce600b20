import { defineContract } from './contract.ts';

/** Problems, issues and permissions that belong to no single capability. */
export const generalContract = defineContract({
  problems: {
    'request.malformed': {
      status: 400,
      fr: "La demande n'a pas pu être lue : son contenu n'est pas du JSON valide.",
      en: 'The request could not be read: its content is not valid JSON.',
    },
    'cursor.invalid': {
      status: 400,
      fr: 'Cette page de liste n’existe plus. Reprenez depuis le début.',
      en: 'This page of the list is no longer there. Start again from the top.',
    },
    'authentication.required': {
      status: 401,
      fr: 'Connectez-vous pour continuer.',
      en: 'Sign in to continue.',
    },
    'authentication.invalid': {
      status: 401,
      fr: 'Votre session a expiré. Connectez-vous de nouveau.',
      en: 'Your session has expired. Sign in again.',
    },
    'permission.denied': {
      status: 403,
      fr: 'Votre rôle ne permet pas cette action. Demandez à un administrateur.',
      en: 'Your role does not allow this. Ask an administrator.',
    },
    'route.not_found': {
      status: 404,
      fr: 'Cette adresse n’existe pas.',
      en: 'There is nothing at this address.',
    },
    'method.not_allowed': {
      status: 405,
      fr: 'Cette adresse n’accepte pas cette méthode.',
      en: 'This address does not accept this method.',
    },
    'idempotency.in_flight': {
      status: 409,
      fr: 'La même demande est déjà en cours.',
      en: 'The same request is already in progress.',
    },
    'precondition.failed': {
      status: 412,
      fr: 'Quelqu’un a modifié cette fiche entre-temps.',
      en: 'Someone changed this record in the meantime.',
    },
    'request.too_large': {
      status: 413,
      fr: 'La demande est trop volumineuse.',
      en: 'The request is too large.',
    },
    'request.unsupported_media_type': {
      status: 415,
      fr: 'Envoyez du JSON (Content-Type: application/json), ou les octets d’un fichier là où l’adresse en attend un.',
      en: 'Send JSON (Content-Type: application/json), or the bytes of a file where the address takes one.',
    },
    'request.invalid': {
      status: 422,
      fr: 'Certaines valeurs ne conviennent pas.',
      en: 'Some values are not acceptable.',
    },
    'idempotency.mismatch': {
      status: 422,
      fr: 'Cette clé d’idempotence a déjà servi pour une autre demande.',
      en: 'This idempotency key was already used for another request.',
    },
    'precondition.required': {
      status: 428,
      fr: 'Indiquez la version de la fiche que vous modifiez (If-Match).',
      en: 'Say which version of the record you are changing (If-Match).',
    },
    'rate_limit.exceeded': {
      status: 429,
      fr: 'Trop de demandes. Patientez un instant puis réessayez.',
      en: 'Too many requests. Wait a moment and try again.',
    },
    internal: {
      status: 500,
      fr: 'Une erreur inattendue est survenue. Réessayez ; si elle persiste, signalez son numéro.',
      en: 'Something went wrong. Try again; if it persists, report its number.',
    },
    unavailable: {
      status: 503,
      fr: 'Le service est momentanément indisponible. Réessayez dans un instant.',
      en: 'The service is briefly unavailable. Try again in a moment.',
    },
  },
  issues: {
    'field.required': { fr: 'Ce champ est obligatoire.', en: 'This field is required.' },
    'field.unknown': { fr: 'Champ inconnu.', en: 'Unknown field.' },
    'value.wrong_type': {
      fr: 'Cette valeur n’est pas du type attendu.',
      en: 'This value is not of the expected type.',
    },
    'value.not_allowed': {
      fr: 'Cette valeur n’est pas admise.',
      en: 'This value is not one of those allowed.',
    },
    'text.too_long': { fr: '{maximum} caractères au plus.', en: 'At most {maximum} characters.' },
    'text.wrong_format': { fr: 'Format incorrect.', en: 'Wrong format.' },
    'list.too_long': { fr: '{maximum} éléments au plus.', en: 'At most {maximum} items.' },
    'list.too_short': { fr: 'Au moins {minimum}.', en: 'At least {minimum}.' },
    'number.too_big': { fr: '{maximum} au plus.', en: 'At most {maximum}.' },
    'number.too_small': { fr: '{minimum} au moins.', en: 'At least {minimum}.' },
    'number.invalid': {
      fr: 'Ce n’est pas un nombre. Exemple : 1234,5',
      en: 'This is not a number. Example: 1234.5',
    },
    'number.too_many_decimals': {
      fr: '{maximum} chiffres au plus après la virgule.',
      en: 'At most {maximum} digits after the point.',
    },
    'text.too_short': {
      fr: '{minimum} caractères au moins.',
      en: 'At least {minimum} characters.',
    },
    'text.pattern_unmet': {
      fr: 'Le format attendu est différent. Exemple : {example}',
      en: 'This is not in the expected format. Example: {example}',
    },
    'url.invalid': {
      fr: 'Cette adresse web semble incorrecte. Exemple : https://exemple.fr.',
      en: 'This web address does not look right. Example: https://example.com.',
    },
    'moment.invalid': {
      fr: 'Cette date et heure n’existe pas.',
      en: 'This date and time does not exist.',
    },
    'date.too_early': { fr: 'Pas avant le {minimum}.', en: 'Not before {minimum}.' },
    'date.too_late': { fr: 'Pas après le {maximum}.', en: 'Not after {maximum}.' },
    'json.invalid': { fr: 'Ce paramètre n’est pas du JSON valide.', en: 'This is not valid JSON.' },
    'email.invalid': {
      fr: 'Cette adresse e-mail semble incorrecte. Exemple : marie@exemple.fr',
      en: 'This e-mail address does not look right. Example: mary@example.com',
    },
    'phone.invalid': {
      fr: 'Ce numéro semble incorrect. Exemples : 06 12 34 56 78, +32 470 12 34 56',
      en: 'This number does not look right. Examples: 06 12 34 56 78, +32 470 12 34 56',
    },
    'date.invalid': {
      fr: 'Cette date n’existe pas. Exemple : 31/12/1980',
      en: 'This date does not exist. Example: 31/12/1980',
    },
    'date.future': { fr: 'Cette date est dans le futur.', en: 'This date is in the future.' },
    'date.too_old': { fr: 'Cette date est trop ancienne.', en: 'This date is too long ago.' },
    'date.implausible': {
      fr: 'Cette année semble fausse : entre 1800 et 2999.',
      en: 'This year looks wrong: between 1800 and 2999.',
    },
    'date.not_yet': {
      fr: 'Ce rendez-vous n’a pas encore eu lieu.',
      en: 'This appointment has not taken place yet.',
    },
    'period.refund_too_early': {
      fr: 'Le remboursement ne peut pas précéder l’achat.',
      en: 'The refund cannot come before the purchase.',
    },
    'postal_code.invalid': {
      fr: 'Ce code postal ne convient pas pour ce pays. Exemple : 75011',
      en: 'This postal code does not fit the country. Example: 75011',
    },
    'country.invalid': { fr: 'Ce pays est inconnu.', en: 'This country is unknown.' },
    'language.invalid': { fr: 'Cette langue est inconnue.', en: 'This language is unknown.' },
    'period.reversed': {
      fr: 'La fin doit venir après le début.',
      en: 'The end must come after the start.',
    },
    'period.too_long': { fr: '{maximum} heures au plus.', en: 'At most {maximum} hours.' },
    'condition.period_unsuited': {
      fr: 'Cette condition n’accepte pas de période.',
      en: 'This condition does not take a period.',
    },
    'condition.field_unknown': {
      fr: 'Ce champ ne peut pas servir de filtre.',
      en: 'This field cannot be filtered on.',
    },
    'condition.operator_unsuited': {
      fr: 'Cet opérateur ne convient pas à ce champ.',
      en: 'This operator does not suit this field.',
    },
    'condition.value_unsuited': {
      fr: 'Cette valeur ne convient pas à cette condition.',
      en: 'This value does not suit this condition.',
    },
    'condition.range_reversed': {
      fr: 'La première borne doit précéder la seconde.',
      en: 'The first bound must come before the second.',
    },
    'condition.too_many': {
      fr: '{maximum} conditions au plus.',
      en: 'At most {maximum} conditions.',
    },
    'condition.too_deep': {
      fr: '{maximum} niveaux de groupes au plus.',
      en: 'At most {maximum} levels of groups.',
    },
  },
  auditActions: ['deleted'],
});
