import type { ClientHistoryEntry } from '@clientele/contracts/clients/client-history';
import { Anchor, Button, Text } from '@mantine/core';
import { IconArrowBackUp, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { PersonAvatar } from '../../../../components/person-avatar.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatMoment } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useEntryWording } from '../../model/use-entry-wording.ts';
import { wordEntry } from '../../model/word-entry.ts';
import classes from './client-history.module.css';
import { WordedValue } from './worded-value.tsx';

interface HistoryEntryProps {
  entry: ClientHistoryEntry;
  /** Restores the earlier values; null for members who may not write. */
  onRestore: (() => void) | null;
  restoring: boolean;
}

/** One entry of the change history: who, when, how it came in, and each field before → after. */
export function HistoryEntry({ entry, onRestore, restoring }: HistoryEntryProps) {
  const { t } = useTranslation('history');
  const language = useLanguage();
  const { organization, can } = useCurrentOrganization();
  const wording = useEntryWording(entry);
  const words = wordEntry(entry, wording.knows);
  const fields = words.revealed.map(wording.label).join(', ');
  const name = entry.by.id === null ? t('system') : entry.by.name;
  return (
    <li className={classes.entry}>
      <PersonAvatar name={name} size={34} />
      <div className={classes.body}>
        <div className={classes.head}>
          <Text component="h2" size="sm" fw={600}>
            {t(`actions.${words.sentence}`, { name, count: words.count, fields })}
          </Text>
          <Text size="sm" c="dimmed">
            <time dateTime={entry.at}>
              {formatMoment(entry.at, language, organization.timeZone)}
            </time>
            {words.source && ` · ${t(`sources.${words.source}`)}`}
            {entry.importId && can('clients.import') && (
              <>
                {' · '}
                <Anchor
                  component={Link}
                  size="sm"
                  underline="always"
                  to={`/o/${organization.id}/imports/${entry.importId}`}
                >
                  {t('seeImport')}
                </Anchor>
              </>
            )}
          </Text>
        </div>
        {words.changes.length > 0 && (
          <dl className={classes.changes}>
            {words.changes.map(({ field, before, after, masked }) => (
              <div key={field} className={classes.change}>
                <dt>{wording.label(field)}</dt>
                <dd>
                  {masked ? (
                    <span className={classes.empty}>{t('masked')}</span>
                  ) : (
                    <>
                      {entry.action !== 'created' && (
                        <>
                          <span className={classes.spoken}>{t('before')}</span>
                          <del className={classes.before}>
                            <WordedValue wording={wording} field={field} value={before} />
                          </del>
                          <IconArrowRight size={14} className={classes.arrow} aria-hidden />
                          <span className={classes.spoken}>{t('after')}</span>
                        </>
                      )}
                      <ins className={classes.after}>
                        <WordedValue wording={wording} field={field} value={after} />
                      </ins>
                    </>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {entry.restorable && onRestore && (
          <Button
            size="compact-sm"
            variant="subtle"
            ml={-8}
            loading={restoring}
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={onRestore}
          >
            {t('restore')}
          </Button>
        )}
      </div>
    </li>
  );
}
