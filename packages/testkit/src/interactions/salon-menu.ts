export interface SalonService {
  name: string;
  minutes: number;
  /** Price in minor units. */
  price: number;
}

/** What a kind of client comes for, the most usual service first, and the days between visits. */
export interface SalonStyle {
  weight: number;
  rhythm: readonly [minimum: number, maximum: number];
  services: readonly SalonService[];
}

function service(name: string, minutes: number, price: number): SalonService {
  return { name, minutes, price };
}

const BLOW_DRY = service('Brushing', 45, 2_900);
const CARE = service('Soin profond et brushing', 60, 4_200);

export const SALON_STYLES: readonly SalonStyle[] = [
  {
    weight: 30,
    rhythm: [21, 45],
    services: [
      service('Coupe courte', 30, 2_400),
      service('Coupe courte et shampooing', 45, 3_000),
      service('Entretien de la nuque', 15, 1_200),
    ],
  },
  {
    weight: 30,
    rhythm: [42, 84],
    services: [service('Coupe et coiffage', 60, 4_800), BLOW_DRY, CARE],
  },
  {
    weight: 28,
    rhythm: [28, 52],
    services: [
      service('Coloration racines et brushing', 90, 6_900),
      service('Coupe et coloration', 120, 8_900),
      BLOW_DRY,
    ],
  },
  {
    weight: 12,
    rhythm: [56, 84],
    services: [
      service('Balayage et coupe', 150, 13_500),
      service('Patine et brushing', 60, 5_200),
      CARE,
      service('Chignon', 75, 6_500),
    ],
  },
];

/** Products of the salon, gift cards included; prices in minor units. */
export const SALON_PRODUCTS: readonly { name: string; price: number }[] = [
  { name: 'Shampooing doux 250 ml', price: 1_650 },
  { name: 'Masque réparateur 200 ml', price: 2_350 },
  { name: 'Huile de soin 100 ml', price: 2_890 },
  { name: 'Laque fixation souple', price: 1_490 },
  { name: 'Brosse plate', price: 1_900 },
  { name: 'Coffret soin couleur', price: 4_500 },
  { name: 'Carte cadeau 50 €', price: 5_000 },
];
export const LOYALTY_DISCOUNT = 'Remise fidélité';
