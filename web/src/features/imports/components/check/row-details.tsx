import type { ImportRow } from '@clientele/contracts/import-export/import-row';
import { Anchor } from '@mantine/core';
import { IconArrowRight, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWording } from '../../../../entities/field/use-wording.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatPercent } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { DecisionSelect } from '../matching/decision-select.tsx';
import classes from './row-details.module.css';

interface RowDetailsProps {
  row: ImportRow;
  /** Sets the person's decision; null when there is nothing left to decide. */
  onDecide: ((decision: ImportRow['decision']) => void) | null;
}

/** Explains the outcome of a row: the client it matches, and what it changes. */
export function RowDetails({ row, onDecide }: RowDetailsProps) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const wording = useWording();
  const { match, changes } = row;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are absolutely placed cannot be table rows
    // biome-ignore lint/a11y/useFocusableInteractive: it may hold links
    <div role="gridcell" className={classes.details}>
      {match && (
        <p className={classes.match}>
          {t('match.because', {
            reasons: match.reasons.map((reason) => t(`match.reasons.${reason}`)).join(', '),
            score: formatPercent(match.score, language),
          })}{' '}
          {match.row !== null && t('match.row', { row: match.row })}
          {match.clients.map((client) => (
            <Anchor
              key={client.id}
              className={classes.client}
              size="sm"
              underline="always"
              target="_blank"
              rel="noreferrer"
              href={`/o/${organization.id}/clients/${client.id}`}
              aria-label={t('match.open', { name: client.displayName })}
            >
              {client.displayName} ({client.number})
              <IconExternalLink size={13} aria-hidden />
            </Anchor>
          ))}
        </p>
      )}
      {changes.length > 0 && (
        <dl className={classes.changes}>
          {changes.map(({ field, before, after, masked }) => (
            <div key={field} className={classes.change}>
              <dt>{wording.label(field)}</dt>
              <dd>
                {masked ? (
                  t('grid.masked')
                ) : (
                  <>
                    <del>{wording.value(field, before)}</del>
                    <IconArrowRight size={13} aria-hidden />
                    <ins>{wording.value(field, after)}</ins>
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {onDecide && <DecisionSelect row={row} onDecide={onDecide} />}
    </div>
  );
}
