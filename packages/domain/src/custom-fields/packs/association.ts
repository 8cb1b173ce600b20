import { both, type FieldPackDefinition, option } from './pack-parts.ts';

/** Associations and clubs: members, fees and volunteers. */
export const ASSOCIATION_PACK: FieldPackDefinition = {
  sections: [
    {
      id: 'membership',
      label: both('Adhésion', 'Membership'),
      columns: 2,
      fields: [
        {
          key: 'membership_number',
          type: 'text',
          label: both('Numéro d’adhérent', 'Membership number'),
          unique: true,
          maximumLength: 20,
        },
        {
          key: 'membership_type',
          type: 'choice',
          label: both('Type d’adhésion', 'Membership type'),
          options: [
            option('individual', 'Individuelle', 'Individual', 'blue'),
            option('family', 'Famille', 'Family', 'teal'),
            option('reduced', 'Tarif réduit', 'Reduced rate', 'yellow'),
            option('benefactor', 'Membre bienfaiteur', 'Benefactor', 'grape'),
            option('honorary', 'Membre d’honneur', 'Honorary member', 'gray'),
          ],
        },
        {
          key: 'joined_on',
          type: 'date',
          label: both('Date d’adhésion', 'Joined on'),
        },
        {
          key: 'membership_fee',
          type: 'money',
          label: both('Cotisation', 'Membership fee'),
          help: both('Le montant dû pour une année.', 'The amount due for a year.'),
          minimum: 0,
          visibleWhen: {
            field: 'custom.membership_type',
            operator: 'notEquals',
            value: 'honorary',
          },
        },
        {
          key: 'fee_paid_until',
          type: 'date',
          label: both('Cotisation payée jusqu’au', 'Fee paid until'),
          visibleWhen: {
            field: 'custom.membership_type',
            operator: 'notEquals',
            value: 'honorary',
          },
        },
        {
          key: 'image_rights',
          type: 'boolean',
          label: both('Droit à l’image accordé', 'Agrees to be photographed'),
          help: both(
            'Demandez l’accord par écrit : photos, site, réseaux sociaux.',
            'Ask for it in writing: photos, website, social networks.',
          ),
        },
      ],
    },
    {
      id: 'volunteering',
      label: both('Bénévolat', 'Volunteering'),
      columns: 2,
      fields: [
        {
          key: 'volunteer',
          type: 'boolean',
          label: both('Bénévole', 'Volunteer'),
        },
        {
          key: 'skills',
          type: 'multiChoice',
          label: both('Compétences', 'Skills'),
          options: [
            option('welcome', 'Accueil', 'Reception', 'blue'),
            option('cooking', 'Cuisine', 'Cooking', 'orange'),
            option('handiwork', 'Bricolage', 'Handiwork', 'yellow'),
            option('driving', 'Conduite', 'Driving', 'teal'),
            option('accounting', 'Comptabilité', 'Accounting', 'grape'),
            option('communication', 'Communication', 'Communication', 'pink'),
            option('computing', 'Informatique', 'Computing', 'violet'),
            option('first_aid', 'Premiers secours', 'First aid', 'red'),
          ],
          visibleWhen: { field: 'custom.volunteer', operator: 'equals', value: true },
        },
        {
          key: 'availability',
          type: 'multiChoice',
          label: both('Disponibilités', 'Availability'),
          options: [
            option('weekdays', 'En semaine', 'Weekdays', 'blue'),
            option('evenings', 'Le soir', 'Evenings', 'violet'),
            option('weekends', 'Le week-end', 'Weekends', 'green'),
            option('holidays', 'Pendant les vacances', 'School holidays', 'yellow'),
          ],
          visibleWhen: { field: 'custom.volunteer', operator: 'equals', value: true },
        },
        {
          key: 'board_role',
          type: 'choice',
          label: both('Fonction au bureau', 'Role on the board'),
          options: [
            option('chair', 'Présidence', 'Chair', 'red'),
            option('treasurer', 'Trésorerie', 'Treasurer', 'green'),
            option('secretary', 'Secrétariat', 'Secretary', 'blue'),
          ],
        },
      ],
    },
  ],
};
