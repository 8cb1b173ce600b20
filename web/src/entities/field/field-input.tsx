import type { CustomFieldType } from '@clientele/contracts/custom-fields/custom-field';
import { localized } from '@clientele/domain/custom-fields/field-types';
import type { ComponentType } from 'react';
import { useLanguage } from '../../lib/use-language.ts';
import { AddressInput } from './address-input.tsx';
import { BooleanInput } from './boolean-input.tsx';
import { ChoiceInput, MultiChoiceInput } from './choice-input.tsx';
import { ClientLinkInput } from './client-link-input.tsx';
import { DateInput, DateTimeInput } from './date-input.tsx';
import type { FieldInputProps, TypedInputProps } from './field-input-props.ts';
import { MoneyInput, PlainNumberInput } from './number-input.tsx';
import { RatingInput } from './rating-input.tsx';
import { LineInput, LongTextInput, PhoneInput } from './text-input.tsx';

const INPUTS: Record<CustomFieldType, ComponentType<TypedInputProps>> = {
  text: LineInput,
  longText: LongTextInput,
  number: PlainNumberInput,
  money: MoneyInput,
  percent: PlainNumberInput,
  date: DateInput,
  dateTime: DateTimeInput,
  boolean: BooleanInput,
  choice: ChoiceInput,
  multiChoice: MultiChoiceInput,
  email: LineInput,
  phone: PhoneInput,
  url: LineInput,
  address: AddressInput,
  clientLink: ClientLinkInput,
  rating: RatingInput,
};

/** The help text goes below the input, so that inputs side by side stay level. */
const BELOW: NonNullable<TypedInputProps['shared']['inputWrapperOrder']> = [
  'label',
  'input',
  'error',
  'description',
];

/** The input for a custom field, by its type. */
export function FieldInput(props: FieldInputProps) {
  const { field } = props;
  const language = useLanguage();
  const Input = INPUTS[field.type];
  const shared = {
    label: props.label ?? localized(field.label, language),
    description: localized(field.help, language) || undefined,
    error: props.error,
    disabled: props.disabled ?? false,
    required: props.required ?? field.required,
    id: props.id,
    size: props.size ?? ('sm' as const),
    inputWrapperOrder: BELOW,
  };
  return <Input {...props} shared={shared} />;
}
