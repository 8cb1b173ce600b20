import type { Interaction } from '@clientele/contracts/interactions/interaction';
import { useTranslation } from 'react-i18next';
import classes from './interaction-card.module.css';

const CONSENTS = ['granted', 'denied', 'unknown'] as const;
const CHANNELS = ['email', 'sms', 'phone', 'post'] as const;

/** What a change of consent, an import or a merge did, as far as there are words for it. */
export function EntryChanges({ changes }: Pick<Interaction, 'changes'>) {
  const { t } = useTranslation(['interactions', 'clients']);
  const state = (value: unknown) => {
    const known = CONSENTS.find((one) => one === value);
    return known ? t(`interactions:entry.${known}`) : String(value ?? '');
  };
  const told = changes.flatMap(({ field, after }) => {
    const channel = CHANNELS.find((one) => field.split('.').at(-1) === one);
    const text = state(after);
    if (text === '' || typeof after === 'object') return [];
    return { field, name: channel ? t(`clients:channels.${channel}`) : '', text };
  });
  if (told.length === 0) return null;
  return (
    <ul className={classes.changes}>
      {told.map(({ field, name, text }) => (
        <li key={field}>
          {name && <span className={classes.soft}>{name} </span>}
          {text}
        </li>
      ))}
    </ul>
  );
}
