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
  /** Access of each role; that of any new field when left out. */
  roles?: FieldAccessGrid;
} & Partial<FieldSettings>;

export interface PackSection {
  id: string;
  label: LocalizedText;
  columns: 1 | 2 | 3;
  fields: PackField[];
}

/** The fields that a sector needs, in sections of the client form. */
export interface FieldPackDefinition {
  sections: PackSection[];
}

/** For data such as health: staff read it, and roles that only look around do not see the field. */
export const CAREGIVER_ROLES: FieldAccessGrid = {
  admin: 'write',
  manager: 'write',
  staff: 'read',
  viewer: 'none',
};

/** As `CAREGIVER_ROLES`, but staff also write. */
export const CARE_NOTES_ROLES: FieldAccessGrid = { ...CAREGIVER_ROLES, staff: 'write' };

export function both(fr: string, en: string): LocalizedText {
  return { fr, en };
}

export function option(key: string, fr: string, en: string, color: OptionColor): FieldOption {
  return { key, label: { fr, en }, color, retired: false };
}
