import type { ReactNode } from 'react';

const LISTS: Record<string, string> = { otherPhones: 'phone', otherEmails: 'email' };
const FOCUSABLE = 'input:not([type=hidden]), textarea, button, select, [tabindex]';

/** Moves the focus to the first invalid field, whatever control it has. */
export function focusFirstProblem(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    const place = form?.querySelector<HTMLElement>('[data-invalid=true], [role=alert]');
    const input =
      place?.querySelector<HTMLElement>('[aria-invalid=true]') ??
      (place?.matches('[role=alert]') ? place : place?.querySelector<HTMLElement>(FOCUSABLE));
    input?.focus();
  });
}

/** Messages about fields that the form does not show, so that no refusal goes unexplained. */
export function unplacedErrors(
  errors: Record<string, ReactNode>,
  shown: ReadonlySet<string>,
): string[] {
  return Object.entries(errors)
    .filter(([path]) => path !== 'identity' && !isShown(path, shown))
    .map(([, message]) => String(message));
}

function isShown(path: string, shown: ReadonlySet<string>): boolean {
  const [first = '', second] = path.split('.');
  return first === 'custom' ? shown.has(`${first}.${second}`) : shown.has(LISTS[first] ?? first);
}
