import type { LocalizedText, MemberField } from '@clientele/contracts/custom-fields/custom-field';

/** How the cells of a target are read. */
export type TargetKind =
  | 'text'
  | 'longText'
  | 'identifier'
  | 'clientNumber'
  | 'fullName'
  | 'email'
  | 'phone'
  | 'date'
  | 'time'
  | 'moment'
  | 'minutes'
  | 'number'
  | 'money'
  | 'percent'
  | 'rating'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'tags'
  | 'country'
  | 'language'
  | 'postalCode'
  | 'consent'
  | 'member'
  | 'url'
  | 'address'
  | 'clientLink';

/** An option of a choice; its first two labels are French and English. */
export interface TargetOption {
  key: string;
  labels: readonly string[];
}

/** A target: what a column may fill. */
export interface ImportTarget {
  /** The name in settings: `lastName`, `address.city`, `custom.skin_type`, `client.email`. */
  target: string;
  kind: TargetKind;
  label: LocalizedText;
  /**
   * Whether several columns may fill it: texts joined by a space, or several phones, e-mails, tags.
   */
  joins: boolean;
  options: readonly TargetOption[];
  required: boolean;
  /** Most characters, when the contract limits them; null otherwise. */
  maximum: number | null;
  /** The custom field of a target `custom.<key>`; null for others. */
  field: MemberField | null;
}
