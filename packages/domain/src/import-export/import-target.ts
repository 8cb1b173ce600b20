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

/** Something that a choice may be; its first two labels are French and English. */
export interface TargetOption {
  key: string;
  labels: readonly string[];
}

/** Where a column may go. */
export interface ImportTarget {
  /** As settings name it: `lastName`, `address.city`, `custom.skin_type`, `client.email`. */
  target: string;
  kind: TargetKind;
  label: LocalizedText;
  /** Whether several columns may go there: joined by a space, or several phones, e-mails, tags. */
  joins: boolean;
  options: readonly TargetOption[];
  required: boolean;
  /** Most characters, where the contract has a limit. */
  maximum: number | null;
  /** Of `custom.<key>`. */
  field: MemberField | null;
}
