import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import type { ReactNode } from 'react';

export interface FieldInputProps {
  field: MemberField;
  /**
   * The value as the API has it; while typing, possibly not yet a valid value of the field's type.
   */
  value: CustomValue | null;
  onChange: (value: CustomValue | null) => void;
  onBlur?: (() => void) | undefined;
  error?: ReactNode;
  disabled?: boolean | undefined;
  /** Set where a condition makes the field required; otherwise the field's own setting counts. */
  required?: boolean | undefined;
  /** Label to use instead of the field's own name. */
  label?: string | undefined;
  id?: string | undefined;
  size?: 'xs' | 'sm' | undefined;
  /** Id of the client whose field it is: that client cannot be chosen as the linked one. */
  ofClient?: string | undefined;
}

/** Props of every input, with the field's texts in the reader's language. */
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
