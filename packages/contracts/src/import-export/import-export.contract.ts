import { defineContract } from '../contract.ts';

/**
 * What the import-export capability adds to the common lists of problems, permissions and so on.
 */
export const importExportContract = defineContract({
  problems: {
    'import.not_found': {
      status: 404,
      fr: 'Cet import est introuvable : il a peut-être été supprimé.',
      en: 'This import was not found: it may have been deleted.',
    },
    'import.row_not_found': {
      status: 404,
      fr: 'Cette ligne n’existe pas dans le fichier.',
      en: 'There is no such row in the file.',
    },
    'export.not_found': {
      status: 404,
      fr: 'Cet export est introuvable.',
      en: 'This export was not found.',
    },
    'export_schedule.not_found': {
      status: 404,
      fr: 'Cet export programmé est introuvable.',
      en: 'This scheduled export was not found.',
    },
    'import.wrong_status': {
      status: 409,
      fr: 'Impossible à cette étape de l’import.',
      en: 'Not possible at this stage of the import.',
    },
    'import.busy': {
      status: 409,
      fr: 'Un autre import est en cours. Attendez qu’il se termine.',
      en: 'Another import is running. Wait until it has finished.',
    },
    'import.not_checked': {
      status: 409,
      fr: 'Contrôlez d’abord le fichier.',
      en: 'Check the file first.',
    },
    'import.check_outdated': {
      status: 409,
      fr: 'Quelque chose a changé depuis le contrôle. Contrôlez de nouveau avant d’importer.',
      en: 'Something changed since the check. Check again before importing.',
    },
    'import.not_revertible': {
      status: 409,
      fr: 'Cet import ne peut plus être annulé.',
      en: 'This import can no longer be undone.',
    },
    'export.wrong_status': {
      status: 409,
      fr: 'Impossible dans l’état actuel de cet export.',
      en: 'Not possible in the current state of this export.',
    },
    'export_schedule.too_many': {
      status: 409,
      fr: 'Le nombre maximal d’exports programmés est atteint. Supprimez-en un d’abord.',
      en: 'The largest number of scheduled exports is reached. Delete one first.',
    },
    'import.file_gone': {
      status: 410,
      fr: 'Le fichier n’est plus conservé. Importez-le de nouveau.',
      en: 'The file is no longer kept. Upload it again.',
    },
    'export.expired': {
      status: 410,
      fr: 'Le fichier de cet export a été supprimé. Exportez de nouveau.',
      en: 'The file of this export was deleted. Export again.',
    },
    'import.unreadable': {
      status: 422,
      fr: 'Le fichier n’a pas pu être lu jusqu’au bout. Rien n’a été importé.',
      en: 'The file could not be read to its end. Nothing was imported.',
    },
  },
  issues: {
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
    'import.client_unknown': { fr: 'Aucun client ne correspond.', en: 'No client matches.' },
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
  },
  activity: ['imports.changed', 'exports.changed', 'exportSchedules.changed'],
  auditEntities: ['import', 'export', 'exportSchedule'],
  auditActions: ['exported'],
  notifications: {
    importFinished: {
      when: { fr: 'quand un de mes imports est terminé', en: 'when one of my imports is finished' },
      said: { fr: 'Votre import est terminé', en: 'Your import is finished' },
    },
    exportFailed: {
      when: {
        fr: 'quand un export programmé échoue ou s’arrête',
        en: 'when a scheduled export fails or stops',
      },
      said: { fr: 'Un export programmé a échoué', en: 'A scheduled export failed' },
    },
    exportUnusual: {
      when: {
        fr: 'quand un export programmé compte un nombre de lignes inhabituel',
        en: 'when a scheduled export has an unusual number of rows',
      },
      said: {
        fr: 'Un export programmé compte un nombre de lignes inhabituel',
        en: 'A scheduled export has an unusual number of rows',
      },
    },
  },
});
