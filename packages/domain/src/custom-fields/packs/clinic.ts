import {
  both,
  CARE_NOTES_ROLES,
  CAREGIVER_ROLES,
  type FieldPackDefinition,
  option,
} from './pack-parts.ts';

/** Medical and care practices. Their notes on health are sensitive data (GDPR, article 9). */
export const CLINIC_PACK: FieldPackDefinition = {
  sections: [
    {
      id: 'health',
      label: both('Santé', 'Health'),
      columns: 1,
      fields: [
        {
          key: 'allergies',
          type: 'longText',
          label: both('Allergies', 'Allergies'),
          help: both(
            'Médicaments, aliments, latex… et la réaction observée.',
            'Medicines, food, latex… and the reaction that was seen.',
          ),
          sensitive: true,
          maximumLength: 2000,
          roles: CARE_NOTES_ROLES,
        },
        {
          key: 'medical_history',
          type: 'longText',
          label: both('Antécédents médicaux', 'Medical history'),
          sensitive: true,
          roles: CAREGIVER_ROLES,
        },
        {
          key: 'current_treatment',
          type: 'longText',
          label: both('Traitement en cours', 'Current treatment'),
          help: both('Médicament, dose et fréquence.', 'Medicine, dose and frequency.'),
          sensitive: true,
          maximumLength: 2000,
          roles: CARE_NOTES_ROLES,
        },
        {
          key: 'blood_group',
          type: 'choice',
          label: both('Groupe sanguin', 'Blood group'),
          sensitive: true,
          options: ['A+', 'A−', 'B+', 'B−', 'AB+', 'AB−', 'O+', 'O−'].map((name) => {
            const key = name.replace('+', '_positive').replace('−', '_negative').toLowerCase();
            return option(key, name, name, 'red');
          }),
          roles: CAREGIVER_ROLES,
        },
      ],
    },
    {
      id: 'follow-up-care',
      label: both('Suivi et prise en charge', 'Care and cover'),
      columns: 2,
      fields: [
        {
          key: 'referring_doctor',
          type: 'text',
          label: both('Médecin traitant', 'Family doctor'),
          maximumLength: 100,
        },
        {
          key: 'last_check_up',
          type: 'date',
          label: both('Dernier bilan', 'Last check-up'),
        },
        {
          key: 'has_insurance',
          type: 'boolean',
          label: both('Complémentaire santé', 'Supplementary health insurance'),
        },
        {
          key: 'insurer_name',
          type: 'text',
          label: both('Nom de la mutuelle', 'Name of the insurer'),
          maximumLength: 100,
          visibleWhen: { field: 'custom.has_insurance', operator: 'equals', value: true },
        },
        {
          key: 'insurance_number',
          type: 'text',
          label: both('Numéro d’adhérent', 'Policy number'),
          sensitive: true,
          maximumLength: 40,
          pattern: '[0-9A-Z][0-9A-Z -]{3,38}',
          patternExample: '1234567 A',
          visibleWhen: { field: 'custom.has_insurance', operator: 'equals', value: true },
          roles: CARE_NOTES_ROLES,
        },
      ],
    },
    {
      id: 'emergency',
      label: both('En cas d’urgence', 'In an emergency'),
      columns: 3,
      fields: [
        {
          key: 'emergency_contact',
          type: 'text',
          label: both('Personne à prévenir', 'Person to call'),
          maximumLength: 100,
        },
        {
          key: 'emergency_relation',
          type: 'choice',
          label: both('Lien avec la personne', 'Relation'),
          options: [
            option('partner', 'Conjoint ou conjointe', 'Partner', 'pink'),
            option('parent', 'Parent', 'Parent', 'blue'),
            option('child', 'Enfant', 'Child', 'teal'),
            option('friend', 'Ami ou amie', 'Friend', 'green'),
            option('other', 'Autre', 'Other', 'gray'),
          ],
          visibleWhen: { field: 'custom.emergency_contact', operator: 'isNotEmpty' },
        },
        {
          key: 'emergency_phone',
          type: 'phone',
          label: both('Téléphone d’urgence', 'Emergency phone'),
          requiredWhen: { field: 'custom.emergency_contact', operator: 'isNotEmpty' },
        },
      ],
    },
  ],
};
