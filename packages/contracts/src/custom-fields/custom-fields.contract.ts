import { defineContract } from '../contract.ts';

/**
 * What the custom-fields capability adds to the common lists of problems, permissions and so on.
 */
export const customFieldsContract = defineContract({
  problems: {
    'custom_field.not_found': {
      status: 404,
      fr: 'Ce champ est introuvable : il a peut-être été supprimé.',
      en: 'This field was not found: it may have been deleted.',
    },
    'field_job.not_found': {
      status: 404,
      fr: 'Ce traitement est introuvable.',
      en: 'This job was not found.',
    },
    'field_pack.not_found': {
      status: 404,
      fr: 'Ce modèle de champs est introuvable.',
      en: 'This field pack was not found.',
    },
    'custom_field.key_taken': {
      status: 409,
      fr: 'Un autre champ porte déjà cette clé. Choisissez-en une autre.',
      en: 'Another field already has this key. Choose another one.',
    },
    'custom_field.too_many': {
      status: 409,
      fr: 'La fiche compte déjà 100 champs actifs. Archivez-en un d’abord.',
      en: 'The record already has 100 active fields. Archive one first.',
    },
    'custom_field.in_use': {
      status: 409,
      fr: 'Ce champ sert ailleurs. Retirez-le d’abord de ce qui l’utilise.',
      en: 'This field is used elsewhere. Remove it from there first.',
    },
    'custom_field.busy': {
      status: 409,
      fr: 'Un traitement est en cours sur ce champ. Attendez qu’il se termine.',
      en: 'Work on this field is in progress. Wait until it has finished.',
    },
    'custom_field.wrong_status': {
      status: 409,
      fr: 'Impossible dans l’état actuel de ce champ.',
      en: 'Not possible in the current state of this field.',
    },
  },
  issues: {
    'custom_field.read_only': {
      fr: 'Votre rôle ne permet pas de modifier ce champ.',
      en: 'Your role does not allow changing this field.',
    },
    'custom_field.not_unique': {
      fr: 'Un autre client a déjà cette valeur.',
      en: 'Another client already has this value.',
    },
    'custom_field.not_sensitive': {
      fr: 'Ce champ ne peut pas être dévoilé.',
      en: 'This field cannot be revealed.',
    },
    'custom_field.busy': {
      fr: 'Le type de ce champ est en train de changer. Réessayez dans un instant.',
      en: 'The type of this field is being changed. Try again in a moment.',
    },
    'custom_field.client_unknown': {
      fr: 'Ce client lié est introuvable.',
      en: 'This linked client was not found.',
    },
    'custom_field.option_unknown': {
      fr: 'Cette option n’existe pas.',
      en: 'This option does not exist.',
    },
    'custom_field.option_retired': {
      fr: 'Cette option n’est plus proposée.',
      en: 'This option is no longer offered.',
    },
    'custom_field.option_in_use': {
      fr: 'Des clients ont encore cette option : retirez-la du choix au lieu de la supprimer.',
      en: 'Clients still have this option: retire it instead of removing it.',
    },
    'custom_field.option_repeated': {
      fr: 'Cette option figure deux fois.',
      en: 'This option is there twice.',
    },
    'custom_field.options_required': {
      fr: 'Donnez au moins une option.',
      en: 'Give at least one option.',
    },
    'custom_field.label_required': {
      fr: 'Donnez un nom, en français ou en anglais.',
      en: 'Give a name, in French or in English.',
    },
    'custom_field.key_reserved': {
      fr: 'Ce nom est réservé. Choisissez-en un autre.',
      en: 'This name is reserved. Choose another one.',
    },
    'custom_field.setting_unsuited': {
      fr: 'Ce réglage ne convient pas à ce type de champ.',
      en: 'This setting does not suit this type of field.',
    },
    'custom_field.bounds_reversed': {
      fr: 'Le minimum dépasse le maximum.',
      en: 'The minimum is above the maximum.',
    },
    'custom_field.pattern_invalid': {
      fr: 'Ce format n’est pas une expression régulière RE2 valable.',
      en: 'This pattern is not a valid RE2 regular expression.',
    },
    'custom_field.pattern_example_unmet': {
      fr: 'L’exemple ne correspond pas au format.',
      en: 'The example does not match the pattern.',
    },
    'custom_field.pattern_example_required': {
      fr: 'Donnez un exemple : il sera montré quand le format n’est pas respecté.',
      en: 'Give an example: it is shown when the pattern is not met.',
    },
    'custom_field.condition_circular': {
      fr: 'Ces conditions tournent en rond : le champ dépendrait de lui-même.',
      en: 'These conditions go round in circles: the field would depend on itself.',
    },
    'custom_field.type_unconvertible': {
      fr: 'Ce type ne peut pas devenir celui-là.',
      en: 'This type cannot become that one.',
    },
    'layout.field_unknown': {
      fr: 'La disposition place un champ qui n’existe pas.',
      en: 'The layout places a field that does not exist.',
    },
    'layout.field_repeated': {
      fr: 'La disposition place deux fois le même champ.',
      en: 'The layout places the same field twice.',
    },
    'layout.field_missing': {
      fr: 'La disposition oublie un champ.',
      en: 'The layout leaves a field out.',
    },
    'layout.section_repeated': {
      fr: 'Deux sections ont le même identifiant.',
      en: 'Two sections have the same identifier.',
    },
  },
  activity: ['fields.changed'],
  auditEntities: ['customField', 'fieldLayout'],
  permissions: { 'customFields.manage': 'admin' },
});
