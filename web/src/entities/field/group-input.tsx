import { Input } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { TypedInputProps } from './field-input-props.ts';
import classes from './fields.module.css';

/** Gives an input made of several controls the label, help and error of a single one. */
export function GroupInput(props: { shared: TypedInputProps['shared']; children: ReactNode }) {
  const { label, description, error, required, id, size, inputWrapperOrder } = props.shared;
  const fallback = useId();
  const inputId = id ?? fallback;
  return (
    <Input.Wrapper
      id={inputId}
      size={size}
      labelElement="div"
      label={label}
      description={description}
      error={error}
      required={required}
      inputWrapperOrder={inputWrapperOrder}
      labelProps={{ id: `${inputId}-name` }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like an input */}
      <div
        className={description ? classes.described : undefined}
        role="group"
        // Keeps the same distance to what follows as a single input has.
        style={{ marginBottom: error || description ? 5 : 0 }}
        aria-labelledby={`${inputId}-name`}
        aria-describedby={
          error ? `${inputId}-error` : description ? `${inputId}-description` : undefined
        }
      >
        {props.children}
      </div>
    </Input.Wrapper>
  );
}
