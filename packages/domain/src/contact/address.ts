import type { Address } from '@clientele/contracts/address';

export const EMPTY_ADDRESS: Address = {
  line1: null,
  line2: null,
  postalCode: null,
  city: null,
  country: null,
};

export const ADDRESS_PARTS = Object.keys(EMPTY_ADDRESS) as (keyof Address)[];
