import type { ClientPatch } from '../clients/normalize-client.ts';

/** The values of a patch by path, with parts of the address and custom fields one by one. */
export function patchValues(patch: ClientPatch): { target: string; value: unknown }[] {
  const { address, custom, ...fields } = patch;
  return [
    ...entries('', fields),
    ...entries('address.', address ?? {}),
    ...entries('custom.', custom ?? {}),
  ].filter(({ value }) => value !== null && value !== undefined);
}

function entries(prefix: string, values: object): { target: string; value: unknown }[] {
  return Object.entries(values).map(([key, value]) => ({ target: prefix + key, value }));
}
