import {
  both,
  CARE_NOTES_ROLES,
  CAREGIVER_ROLES,
  type FieldPackDefinition,
  option,
} from './pack-parts.ts';

/** Hairdressers and beauty salons. */
export const SALON_PACK: FieldPackDefinition = {
  sections: [
    {
      id: 'hair',
      label: both('Cheveux et couleur', 'Hair and colour'),
      columns: 2,
      fields: [
        {
          key: 'hair_type',
          type: 'choice',
          label: both('Type de cheveux', 'Hair type'),
          options: [
            option('straight', 'Raides', 'Straight', 'blue'),
            option('wavy', 'Ondulés', 'Wavy', 'teal'),
            option('curly', 'Bouclés', 'Curly', 'violet'),
            option('coily', 'Crépus', 'Coily', 'grape'),
          ],
        },
        {
          key: 'hair_condition',
          type: 'multiChoice',
          label: both('Nature des cheveux', 'Hair condition'),
          options: [
            option('fine', 'Fins', 'Fine', 'blue'),
            option('thick', 'Épais', 'Thick', 'teal'),
            option('dry', 'Secs', 'Dry', 'orange'),
            option('oily', 'Gras', 'Oily', 'yellow'),
            option('coloured', 'Colorés', 'Coloured', 'pink'),
            option('damaged', 'Abîmés', 'Damaged', 'red'),
            option('sensitive_scalp', 'Cuir chevelu sensible', 'Sensitive scalp', 'grape'),
          ],
        },
        {
          key: 'colour_formula',
          type: 'longText',
          label: both('Dernière formule de couleur', 'Last colour formula'),
          help: both(
            'Marque, nuances, proportions, oxydant et temps de pose.',
            'Brand, shades, proportions, developer and processing time.',
          ),
          maximumLength: 2000,
        },
        {
          key: 'next_visit_weeks',
          type: 'number',
          label: both('Semaines entre deux visites', 'Weeks between visits'),
          help: both(
            'Le rythme conseillé, pour rappeler la personne au bon moment.',
            'The advised rhythm, to get in touch at the right time.',
          ),
          decimals: 0,
          minimum: 1,
          maximum: 52,
        },
      ],
    },
    {
      id: 'salon-safety',
      label: both('Précautions', 'Precautions'),
      columns: 2,
      fields: [
        {
          key: 'patch_test_done',
          type: 'boolean',
          label: both('Test d’allergie effectué', 'Patch test done'),
          help: both(
            'À faire 48 heures avant une coloration.',
            'To be done 48 hours before a colouring.',
          ),
        },
        {
          key: 'patch_test_date',
          type: 'date',
          label: both('Date du test d’allergie', 'Date of the patch test'),
          visibleWhen: { field: 'custom.patch_test_done', operator: 'equals', value: true },
          requiredWhen: { field: 'custom.patch_test_done', operator: 'equals', value: true },
        },
        {
          key: 'salon_allergies',
          type: 'longText',
          label: both('Allergies et précautions', 'Allergies and precautions'),
          help: both(
            'Produits à éviter, réactions passées, grossesse…',
            'Products to avoid, past reactions, pregnancy…',
          ),
          sensitive: true,
          maximumLength: 1000,
          roles: CAREGIVER_ROLES,
        },
      ],
    },
    {
      id: 'salon-preferences',
      label: both('Préférences et fidélité', 'Preferences and loyalty'),
      columns: 2,
      fields: [
        {
          key: 'favourite_stylist',
          type: 'text',
          label: both('Coiffeur ou coiffeuse habituel', 'Usual stylist'),
          maximumLength: 80,
        },
        {
          key: 'favourite_drink',
          type: 'choice',
          label: both('Boisson préférée', 'Favourite drink'),
          options: [
            option('coffee', 'Café', 'Coffee', 'orange'),
            option('tea', 'Thé', 'Tea', 'green'),
            option('water', 'Eau', 'Water', 'blue'),
            option('nothing', 'Rien', 'Nothing', 'gray'),
          ],
        },
        {
          key: 'loyalty_card',
          type: 'text',
          label: both('Numéro de carte de fidélité', 'Loyalty card number'),
          unique: true,
          maximumLength: 20,
          pattern: '[A-Z]{2}-\\d{5}',
          patternExample: 'CF-00123',
        },
        {
          key: 'salon_notes',
          type: 'longText',
          label: both('À savoir pour la prochaine visite', 'To know for the next visit'),
          maximumLength: 1000,
          roles: { ...CARE_NOTES_ROLES, viewer: 'read' },
        },
      ],
    },
  ],
};
