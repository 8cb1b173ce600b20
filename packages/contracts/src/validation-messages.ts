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
  'external_id.deleted': {
    fr: 'L’enregistrement de cet identifiant externe a été supprimé ici : il n’est pas recréé.',
    en: 'The record with this external identifier was deleted here: it is not created again.',
  },
  'note.too_many_mentions': {
    fr: '{maximum} collègues nommés au plus.',
    en: 'At most {maximum} colleagues named.',
  },
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
  'client.unknown': {
    fr: 'Aucun client de cette organisation n’a cet identifiant.',
    en: 'No client of this organisation has this identifier.',
  },
  'member.unknown': {
    fr: 'Cette personne n’est pas membre de l’organisation.',
    en: 'This person is not a member of the organisation.',
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
  'period.reversed': {
    fr: 'La fin doit venir après le début.',
    en: 'The end must come after the start.',
  },
  'period.too_long': {
    fr: '{maximum} heures au plus.',
    en: 'At most {maximum} hours.',
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
  'file.unknown': {
    fr: 'Ce fichier n’existe pas, ou il est joint ailleurs.',
    en: 'This file does not exist, or is attached elsewhere.',
  },
  'file.format_unknown': {
    fr: 'Ce fichier n’est ni un tableau (CSV, TSV, Excel), ni du JSON, ni des vCards.',
    en: 'This file is neither a table (CSV, TSV, Excel), nor JSON, nor vCards.',
  },
  'file.old_workbook': {
    fr: 'C’est un classeur d’un ancien format (.xls) ou protégé. Enregistrez-le en .xlsx, sans mot de passe.',
    en: 'This is a workbook of an old format (.xls), or protected. Save it as .xlsx, without a password.',
  },
  'file.damaged': {
    fr: 'Ce fichier est abîmé ou incomplet : il n’a peut-être pas été envoyé jusqu’au bout.',
    en: 'This file is damaged or incomplete: it may not have been sent to its end.',
  },
  'file.unpacks_too_large': {
    fr: 'Ce fichier compressé devient démesuré une fois ouvert ({maximum} Mo au plus).',
    en: 'This compressed file becomes enormous when it is opened ({maximum} MB at most).',
  },
  'file.too_many_parts': {
    fr: 'Cette archive contient beaucoup trop de fichiers pour un classeur.',
    en: 'This archive holds far too many files for a workbook.',
  },
  'file.unsafe_xml': {
    fr: 'Ce classeur contient des déclarations XML qui ne sont pas admises.',
    en: 'This workbook holds XML declarations that are not allowed.',
  },
  'file.nul_bytes': {
    fr: 'Ce fichier contient des octets nuls : ce n’est pas du texte.',
    en: 'This file holds NUL bytes: it is not text.',
  },
  'file.quote_open': {
    fr: 'Un guillemet ouvert à la ligne {row} n’est jamais refermé.',
    en: 'A quotation mark opened on line {row} is never closed.',
  },
  'file.record_unreadable': {
    fr: 'L’enregistrement {row} ne peut pas être lu.',
    en: 'Record {row} cannot be read.',
  },
  'file.too_many_columns': {
    fr: '{maximum} colonnes au plus.',
    en: 'At most {maximum} columns.',
  },
  'file.too_many_rows': { fr: '{maximum} lignes au plus.', en: 'At most {maximum} rows.' },
  'file.cell_too_long': {
    fr: 'Une cellule de la ligne {row} dépasse {maximum} caractères.',
    en: 'A cell of row {row} is longer than {maximum} characters.',
  },
  'file.no_rows': {
    fr: 'Ce fichier ne contient aucune ligne à importer.',
    en: 'This file holds no row to import.',
  },
  'file.sheet_unknown': {
    fr: 'Cette feuille n’est pas dans le classeur.',
    en: 'This sheet is not in the workbook.',
  },
  'import.column_unknown': {
    fr: 'Cette colonne n’est pas dans le fichier.',
    en: 'This column is not in the file.',
  },
  'import.column_repeated': {
    fr: 'Cette colonne est déjà utilisée.',
    en: 'This column is used already.',
  },
  'import.target_unknown': {
    fr: 'Ce champ n’existe pas, ou ne peut pas être importé.',
    en: 'This field does not exist, or cannot be imported.',
  },
  'import.target_repeated': {
    fr: 'Une autre colonne va déjà dans ce champ.',
    en: 'Another column goes into this field already.',
  },
  'import.identity_unmapped': {
    fr: 'Indiquez au moins la colonne d’un nom, d’une société, d’un e-mail ou d’un téléphone.',
    en: 'Say at least which column holds a name, a company, an e-mail or a phone.',
  },
  'import.client_unmapped': {
    fr: 'Indiquez par quelle colonne reconnaître le client.',
    en: 'Say by which column the client is recognised.',
  },
  'import.target_required': {
    fr: 'Indiquez la colonne de : {target}.',
    en: 'Say which column holds: {target}.',
  },
  'import.date_unreadable': {
    fr: 'Ce n’est pas une date dans l’ordre choisi : {text}',
    en: 'Not a date in the chosen order: {text}',
  },
  'import.number_unreadable': {
    fr: 'Ce n’est pas un nombre : {text}',
    en: 'Not a number: {text}',
  },
  'import.yes_or_no_unreadable': {
    fr: 'Cela ne veut dire ni oui ni non : {text}',
    en: 'Neither yes nor no: {text}',
  },
  'import.choice_unknown': {
    fr: 'Ce n’est pas un des choix : {text}',
    en: 'Not one of the choices: {text}',
  },
  'import.client_unknown': {
    fr: 'Aucun client ne correspond.',
    en: 'No client matches.',
  },
  'import.client_ambiguous': {
    fr: 'Plusieurs clients correspondent.',
    en: 'Several clients match.',
  },
  'export.column_unknown': {
    fr: 'Cette colonne n’existe pas, ou ne peut pas être exportée.',
    en: 'This column does not exist, or cannot be exported.',
  },
  'export.selection_unsuited': {
    fr: 'Ce choix d’enregistrements ne convient pas à cet export.',
    en: 'This choice of records does not suit this export.',
  },
  'export.format_unsuited': {
    fr: 'Ce format ne convient pas à ces enregistrements.',
    en: 'This format does not suit these records.',
  },
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
} as const satisfies Record<string, Record<InterfaceLanguage, string>>;

export type ValidationCode = keyof typeof messages;

/** What a person reads beside a field, by issue code. */
export const VALIDATION_MESSAGES: Readonly<
  Record<ValidationCode, Readonly<Record<InterfaceLanguage, string>>>
> = messages;
