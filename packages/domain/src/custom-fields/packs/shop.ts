import { both, type FieldPackDefinition, option } from './pack-parts.ts';

/** Shops, with private customers and companies. */
export const SHOP_PACK: FieldPackDefinition = {
  sections: [
    {
      id: 'taste',
      label: both('Goûts et tailles', 'Taste and sizes'),
      columns: 2,
      fields: [
        {
          key: 'clothing_size',
          type: 'choice',
          label: both('Taille', 'Clothing size'),
          options: ['XS', 'S', 'M', 'L', 'XL', 'XXL'].map((size) =>
            option(size.toLowerCase(), size, size, 'blue'),
          ),
        },
        {
          key: 'shoe_size',
          type: 'number',
          label: both('Pointure', 'Shoe size'),
          help: both('Pointure européenne, demi-tailles admises.', 'European, half sizes allowed.'),
          decimals: 1,
          minimum: 15,
          maximum: 52,
        },
        {
          key: 'preferred_brands',
          type: 'multiChoice',
          label: both('Marques préférées', 'Preferred brands'),
          help: both(
            'Remplacez ces exemples par vos marques.',
            'Replace these examples with your brands.',
          ),
          options: [
            option('house_brand', 'Notre marque', 'Our own brand', 'teal'),
            option('designers', 'Créateurs', 'Designers', 'grape'),
            option('second_hand', 'Seconde main', 'Second hand', 'green'),
            option('sustainable', 'Éco-responsable', 'Sustainable', 'green'),
          ],
        },
        {
          key: 'wish_list',
          type: 'longText',
          label: both('Envies et articles recherchés', 'Wishes and items looked for'),
          maximumLength: 1000,
        },
      ],
    },
    {
      id: 'loyalty',
      label: both('Fidélité', 'Loyalty'),
      columns: 2,
      fields: [
        {
          key: 'loyalty_level',
          type: 'choice',
          label: both('Niveau de fidélité', 'Loyalty level'),
          options: [
            option('bronze', 'Bronze', 'Bronze', 'orange'),
            option('silver', 'Argent', 'Silver', 'gray'),
            option('gold', 'Or', 'Gold', 'yellow'),
          ],
        },
        {
          key: 'loyalty_since',
          type: 'date',
          label: both('Fidèle depuis', 'Loyal since'),
          visibleWhen: { field: 'custom.loyalty_level', operator: 'isNotEmpty' },
        },
        {
          key: 'personal_discount',
          type: 'percent',
          label: both('Remise personnelle', 'Personal discount'),
          minimum: 0,
          maximum: 100,
          decimals: 1,
          roles: { admin: 'write', manager: 'write', staff: 'read', viewer: 'read' },
        },
        {
          key: 'satisfaction',
          type: 'rating',
          label: both('Satisfaction', 'Satisfaction'),
          maximum: 5,
        },
      ],
    },
    {
      id: 'company-account',
      label: both('Compte professionnel', 'Business account'),
      columns: 2,
      fields: [
        {
          key: 'vat_number',
          type: 'text',
          label: both('Numéro de TVA', 'VAT number'),
          help: both(
            'Deux lettres du pays, puis le numéro, sans espaces.',
            'Two letters for the country, then the number, without spaces.',
          ),
          maximumLength: 14,
          pattern: '[A-Z]{2}[0-9A-Z]{2,12}',
          patternExample: 'FR40303265045',
          visibleWhen: { field: 'kind', operator: 'equals', value: 'company' },
          requiredWhen: { field: 'kind', operator: 'equals', value: 'company' },
        },
        {
          key: 'payment_days',
          type: 'choice',
          label: both('Délai de paiement', 'Payment terms'),
          options: [
            option('on_receipt', 'À réception', 'On receipt', 'green'),
            option('days_30', '30 jours', '30 days', 'yellow'),
            option('days_60', '60 jours', '60 days', 'orange'),
          ],
          visibleWhen: { field: 'kind', operator: 'equals', value: 'company' },
        },
        {
          key: 'credit_limit',
          type: 'money',
          label: both('Encours autorisé', 'Credit limit'),
          minimum: 0,
          visibleWhen: { field: 'kind', operator: 'equals', value: 'company' },
          roles: { admin: 'write', manager: 'write', staff: 'read', viewer: 'none' },
        },
      ],
    },
  ],
};
