import type {
  CustomFieldType,
  FieldOption,
  FieldSettings,
  LocalizedText,
  OptionColor,
} from '@clientele/contracts/custom-fields/custom-field';
import type { FieldAccessGrid } from '@clientele/contracts/custom-fields/field-access';

/** A field of a pack: what differs from a new field of its type. */
export type PackField = {
  key: string;
  type: CustomFieldType;
  label: LocalizedText;
  /** What each role may do; as any new field where it is not said. */
  roles?: FieldAccessGrid;
} & Partial<FieldSettings>;

export interface PackSection {
  id: string;
  label: LocalizedText;
  columns: 1 | 2 | 3;
  fields: PackField[];
}

/** What a trade wants to know of its clients, in sections of the client form. */
export interface FieldPackDefinition {
  sections: PackSection[];
}

/** Health, above all: those at work read it, those who only look around do not know of it. */
export const CAREGIVER_ROLES: FieldAccessGrid = {
  admin: 'write',
  manager: 'write',
  staff: 'read',
  viewer: 'none',
};

/** As above, where those at work also note what they hear. */
export const CARE_NOTES_ROLES: FieldAccessGrid = { ...CAREGIVER_ROLES, staff: 'write' };

export function both(fr: string, en: string): LocalizedText {
  return { fr, en };
}

export function option(key: string, fr: string, en: string, color: OptionColor): FieldOption {
  return { key, label: { fr, en }, color, retired: false };
}
