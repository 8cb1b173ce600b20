import type { Client } from '@clientele/contracts/clients/client';
import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import {
  type ClientForm,
  type FieldSection,
  type LayoutStandardField,
  layoutStandardFieldSchema,
} from '@clientele/contracts/custom-fields/field-layout';
import { isFieldVisible } from '@clientele/domain/clients/field-conditions';
import { isEmptyValue } from '@clientele/domain/custom-fields/custom-value';
import { customKeyOf, type ValueContext } from '@clientele/domain/custom-fields/field-types';

export type OverviewItem =
  | { path: string; filled: boolean; standard: LayoutStandardField }
  | { path: string; filled: boolean; custom: MemberField; masked: boolean };

export interface OverviewSection {
  section: FieldSection;
  items: OverviewItem[];
}

/** Fields already shown in the head of the page. */
const IN_HEAD = new Set<LayoutStandardField>(['status', 'tags', 'assignedTo']);

/**
 * The sections of a client's overview with their fields; `filled` tells which fields have a value.
 */
export function overviewSections(
  client: Client,
  form: ClientForm,
  context: ValueContext,
): OverviewSection[] {
  const fields = new Map(form.fields.map((field) => [field.key, field]));
  return form.sections.map((section) => ({
    section,
    items: section.fields.flatMap((path): OverviewItem[] => {
      const standard = layoutStandardFieldSchema.safeParse(path).data;
      if (standard) {
        const isListed = !IN_HEAD.has(standard) && !isTitle(standard, client);
        return isListed ? [{ path, standard, filled: isFilled(standard, client) }] : [];
      }
      const custom = fields.get(customKeyOf(path) ?? '');
      if (!custom || custom.access === 'none') return [];
      const masked = client.maskedFields.includes(custom.key);
      const filled = masked || !isEmptyValue(client.custom[custom.key]);
      // A field that conditions hide for this client is not shown as missing.
      const concerns = filled || isFieldVisible(custom, client, form.fields, context);
      return concerns ? [{ path, custom, masked, filled }] : [];
    }),
  }));
}

/** The name of a person is the title of the page, so it is not listed. */
function isTitle(field: LayoutStandardField, client: Client): boolean {
  return client.kind === 'person' && (field === 'firstName' || field === 'lastName');
}

function isFilled(field: LayoutStandardField, client: Client): boolean {
  switch (field) {
    case 'phone':
      return client.phone !== null || client.otherPhones.length > 0;
    case 'email':
      return client.email !== null || client.otherEmails.length > 0;
    case 'address': {
      const { line1, line2, postalCode, city } = client.address;
      return [line1, line2, postalCode, city].some(Boolean);
    }
    default:
      return !isEmptyValue(client[field]);
  }
}
