import { useState } from 'react';

/** What a number input reports: a text while it ends in zeros or a sign that may go on. */
export function numberOf(reported: string | number): number | null {
  const number = reported === '' ? Number.NaN : Number(reported);
  return Number.isFinite(number) ? number : null;
}

/** Keeps what is typed, such as `10.50`, while it means the value; a value from outside wins. */
export function useNumberText(value: number | null, onChange: (value: number | null) => void) {
  const [typed, setTyped] = useState<string | number>(value ?? '');
  return {
    value: numberOf(typed) === value ? typed : (value ?? ''),
    onChange: (next: string | number) => {
      setTyped(next);
      onChange(numberOf(next));
    },
  };
}
