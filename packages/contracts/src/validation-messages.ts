import type { InterfaceLanguage } from './primitives.ts';

const messages = {
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
  'text.too_long': {
    fr: '{maximum} caractères au plus.',
    en: 'At most {maximum} characters.',
  },
  'text.wrong_format': { fr: 'Format incorrect.', en: 'Wrong format.' },
  'list.too_long': { fr: '{maximum} éléments au plus.', en: 'At most {maximum} items.' },
  'list.too_short': { fr: 'Au moins {minimum}.', en: 'At least {minimum}.' },
  'number.too_big': { fr: '{maximum} au plus.', en: 'At most {maximum}.' },
  'number.too_small': { fr: '{minimum} au moins.', en: 'At least {minimum}.' },
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
  'date.future': {
    fr: 'Cette date est dans le futur.',
    en: 'This date is in the future.',
  },
  'date.too_old': { fr: 'Cette date est trop ancienne.', en: 'This date is too long ago.' },
  'postal_code.invalid': {
    fr: 'Ce code postal ne convient pas pour ce pays. Exemple : 75011',
    en: 'This postal code does not fit the country. Example: 75011',
  },
  'country.invalid': { fr: 'Ce pays est inconnu.', en: 'This country is unknown.' },
  'language.invalid': { fr: 'Cette langue est inconnue.', en: 'This language is unknown.' },
  'time_zone.invalid': { fr: 'Ce fuseau horaire est inconnu.', en: 'This time zone is unknown.' },
  'client.identity_required': {
    fr: 'Indiquez au moins un nom, une société, un téléphone ou un e-mail.',
    en: 'Give at least a name, a company, a phone number or an e-mail address.',
  },
  'client.assignee_unknown': {
    fr: 'Cette personne n’est pas membre de l’organisation.',
    en: 'This person is not a member of the organisation.',
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
} as const satisfies Record<string, Record<InterfaceLanguage, string>>;

export type ValidationCode = keyof typeof messages;

/** What a person reads beside a field, by issue code. */
export const VALIDATION_MESSAGES: Readonly<
  Record<ValidationCode, Readonly<Record<InterfaceLanguage, string>>>
> = messages;
