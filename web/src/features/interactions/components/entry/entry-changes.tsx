import type { Interaction } from '@clientele/contracts/interactions/interaction';
import { useTranslation } from 'react-i18next';
import classes from './interaction-card.module.css';

const CONSENTS = ['granted', 'denied', 'unknown'] as const;
const CHANNELS = ['email', 'sms', 'phone', 'post'] as const;

/**
 * What an entry about a consent, an import or a merge changed, as far as there are texts for it.
 */
export function EntryChanges({ changes }: Pick<Interaction, 'changes'>) {
  const { t } = useTranslation(['interactions', 'clients']);
  const state = (value: unknown) => {
    const consent = CONSENTS.find((candidate) => candidate === value);
    return consent ? t(`interactions:entry.${consent}`) : String(value ?? '');
  };
  const worded = changes.flatMap(({ field, after }) => {
    const channel = CHANNELS.find((candidate) => field.split('.').at(-1) === candidate);
    const text = state(after);
    if (text === '' || typeof after === 'object') return [];
    return { field, name: channel ? t(`clients:channels.${channel}`) : '', text };
  });
  if (worded.length === 0) return null;
  return (
    <ul className={classes.changes}>
      {worded.map(({ field, name, text }) => (
        <li key={field}>
          {name && <span className={classes.soft}>{name} </span>}
          {text}
        </li>
      ))}
    </ul>
  );
}
