import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import type { ReactNode } from 'react';

export interface FieldInputProps {
  field: MemberField;
  /** As on the wire; while one types, possibly not yet a value of the field's type. */
  value: CustomValue | null;
  onChange: (value: CustomValue | null) => void;
  onBlur?: (() => void) | undefined;
  error?: ReactNode;
  disabled?: boolean | undefined;
  /** Where a condition requires the field; otherwise the field says. */
  required?: boolean | undefined;
  /** Instead of the field's own name. */
  label?: string | undefined;
  id?: string | undefined;
  size?: 'xs' | 'sm' | undefined;
  /** The id of the client whose field it is: a link leads to another one. */
  ofClient?: string | undefined;
}

/** What every input is given once the field's texts are in the reader's language. */
export interface TypedInputProps extends FieldInputProps {
  shared: {
    label: string;
    description: string | undefined;
    error: ReactNode;
    disabled: boolean;
    required: boolean;
    id: string | undefined;
    size: 'xs' | 'sm';
    inputWrapperOrder?: ('label' | 'input' | 'description' | 'error')[];
  };
}
