import type {
  Interaction,
  InteractionRevision,
} from '@clientele/contracts/interactions/interaction';
import { interactionChannelSchema } from '@clientele/contracts/interactions/interaction-type';
import { Modal, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../../../../components/person-avatar.tsx';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatMoment } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useRevisions } from '../../api/list-revisions.ts';
import { FormattedText } from './formatted-text.tsx';
import classes from './revisions-dialog.module.css';

const FIELDS = [
  'at',
  'channel',
  'direction',
  'visibility',
  'title',
  'body',
  'pinned',
  'attachments',
] as const;

/** Dialog with the revisions of an entry written by hand, newest first. */
export function RevisionsDialog(props: { entry: Interaction | null; onClose: () => void }) {
  const { t } = useTranslation(['interactions', 'common']);
  return (
    <Modal
      opened={props.entry !== null}
      onClose={props.onClose}
      title={t('interactions:revisions.title')}
      size={620}
    >
      {props.entry && <Revisions id={props.entry.id} />}
    </Modal>
  );
}

function Revisions({ id }: { id: string }) {
  const { t } = useTranslation('interactions');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const revisions = useRevisions(organization.id, id);
  if (revisions.isError) {
    return <ProblemAlert error={revisions.error} onRetry={() => void revisions.refetch()} />;
  }
  if (!revisions.data) {
    return (
      <Stack aria-hidden>
        <Skeleton h={56} />
        <Skeleton h={56} />
      </Stack>
    );
  }
  if (revisions.data.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('revisions.none')}
      </Text>
    );
  }
  return (
    <ol className={classes.list}>
      {revisions.data.map((revision) => (
        <li key={revision.id} className={classes.revision}>
          <PersonAvatar name={revision.by.name} size={32} />
          <div className={classes.body}>
            <Text size="sm" fw={600}>
              {t(`revisions.${revision.action}`, { name: revision.by.name })}
            </Text>
            <Text size="sm" c="dimmed">
              {formatMoment(revision.at, language, organization.timeZone)}
            </Text>
            {revision.action === 'updated' && <Changes revision={revision} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Changes({ revision }: { revision: InteractionRevision }) {
  const { t } = useTranslation('interactions');
  const shownChanges = revision.changes.flatMap(({ field, before, after }) => {
    const shownField = FIELDS.find(
      (candidate) => candidate === field || field.startsWith(candidate),
    );
    return shownField ? [{ field: shownField, before, after }] : [];
  });
  return (
    <dl className={classes.changes}>
      {shownChanges.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{t(`revisions.fields.${field}`)}</dt>
          <dd>
            <Value field={field} value={before} label={t('revisions.before')} />
            <Value field={field} value={after} label={t('revisions.after')} isAfter />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value(props: { field: string; value: unknown; label: string; isAfter?: boolean }) {
  const worded = useValueWords(props.field, props.value);
  return (
    <div className={classes.value} data-after={props.isAfter}>
      <span className={classes.side}>{props.label}</span>
      {worded}
    </div>
  );
}

function useValueWords(field: string, value: unknown): ReactNode {
  const { t } = useTranslation(['interactions', 'fields']);
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  if (value === null || value === undefined || value === '') {
    return <em>{t('interactions:revisions.empty')}</em>;
  }
  if (typeof value === 'boolean') return t(value ? 'fields:input.yes' : 'fields:input.no');
  if (Array.isArray(value)) {
    const names = value.map((item) =>
      item !== null && typeof item === 'object' && 'name' in item
        ? String(item.name)
        : String(item),
    );
    return names.length === 0 ? <em>{t('interactions:revisions.empty')}</em> : names.join(', ');
  }
  const text = String(value);
  if (field === 'body') return <FormattedText html={text} />;
  if (field === 'at') return formatMoment(text, language, organization.timeZone);
  const channel = interactionChannelSchema.options.find((candidate) => candidate === text);
  if (field === 'channel' && channel) return t(`interactions:channels.${channel}`);
  if (field === 'direction') {
    return t(text === 'inbound' ? 'interactions:note.inbound' : 'interactions:note.outbound');
  }
  if (field === 'visibility') {
    return t(
      text === 'managers' ? 'interactions:entry.managers' : 'interactions:filters.anyAuthor',
    );
  }
  return text;
}
