import { ClientName } from '../../../../entities/client/client-name.tsx';
import type { Wording } from '../../../../entities/field/use-wording.ts';
import classes from './client-history.module.css';

/** A worded value of any field; a link to another client shows that client's name. */
export function WordedValue(props: { wording: Wording; field: string; value: unknown }) {
  const { wording, field, value } = props;
  const text = wording.value(field, value);
  if (isEmpty(value)) return <span className={classes.empty}>{text}</span>;
  const isLink = wording.customField(field)?.type === 'clientLink' && typeof value === 'string';
  return isLink ? <ClientName id={value} /> : text;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
