import { fieldTypeSchema } from '@clientele/contracts/custom-fields/custom-field';
import type { FieldPack } from '@clientele/contracts/custom-fields/field-layout';
import { localized } from '@clientele/domain/custom-fields/field-types';
import { Badge, Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { IconCheck, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { confirmChange } from '../../../../components/confirm.tsx';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { FieldTypeIcon } from '../../../../entities/field/field-type-icon.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { notifyDone } from '../../../../lib/notify.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useNotifyProblem } from '../../../../lib/use-notify-problem.tsx';
import { useChangePack, useFieldPacks } from '../../api/field-packs.ts';
import type { FieldCatalog } from '../../api/list-custom-fields.ts';
import classes from './field-packs.module.css';

/** The sector packs, with that of the organisation's sector first. */
export function FieldPacks({ catalog }: { catalog: FieldCatalog }) {
  const { t } = useTranslation('fields');
  const { organization } = useCurrentOrganization();
  const packs = useFieldPacks(organization.id);
  if (packs.isError) {
    return <ProblemAlert error={packs.error} onRetry={() => void packs.refetch()} />;
  }
  // Installed packs are derived from the catalog, which a change updates at once; the list of packs
  // may still be cached by the server.
  const installed = new Set(
    catalog.items.filter(({ status }) => status === 'active').map(({ pack }) => pack),
  );
  const rank = (pack: FieldPack) => Number(pack.id !== organization.sector);
  return (
    <>
      <Text size="sm" c="dimmed" mb="md">
        {t('packs.intro')}
      </Text>
      <ul className={classes.packs}>
        {packs.data
          ? [...packs.data]
              .sort((a, b) => rank(a) - rank(b))
              .map((pack) => (
                <PackCard key={pack.id} pack={pack} installed={installed.has(pack.id)} />
              ))
          : [1, 2, 3].map((card) => (
              <li key={card}>
                <Skeleton h={300} radius="lg" />
              </li>
            ))}
      </ul>
    </>
  );
}

function PackCard({ pack, installed }: { pack: FieldPack; installed: boolean }) {
  const { t } = useTranslation(['fields', 'common']);
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const change = useChangePack(organization.id);
  const notifyProblem = useNotifyProblem();
  const name = t(`fields:packs.names.${pack.id}`);
  const isOwn = pack.id === organization.sector;
  const install = () =>
    change.mutate(
      { packId: pack.id, to: 'installed' },
      {
        onSuccess: () => notifyDone(t('fields:packs.done', { pack: name })),
        onError: notifyProblem,
      },
    );
  const confirmRemoval = () =>
    confirmChange({
      title: t('fields:packs.removeTitle', { pack: name }),
      text: t('fields:packs.removeText'),
      confirm: t('fields:packs.remove'),
      onConfirm: () =>
        change.mutate(
          { packId: pack.id, to: 'removed' },
          {
            onSuccess: () => notifyDone(t('fields:packs.removed', { pack: name })),
            onError: notifyProblem,
          },
        ),
    });
  return (
    <li className={classes.pack} data-own={isOwn || undefined}>
      <div className={classes.head}>
        <div>
          <Title order={2} size="h3">
            {name}
          </Title>
          <Text size="sm" c="dimmed">
            {t(`fields:packs.hints.${pack.id}`)}
          </Text>
        </div>
        {isOwn && (
          <Badge variant="light" color="mimosa" c="var(--warn)" tt="none" style={{ flex: 'none' }}>
            {t('fields:packs.yours')}
          </Badge>
        )}
      </div>
      <dl className={classes.sections}>
        {pack.sections.map((section) => (
          <div key={localized(section.label, 'fr')}>
            <dt>{localized(section.label, language)}</dt>
            <dd>
              {section.fields.map((field) => (
                <PackField key={field.key} type={field.type}>
                  {localized(field.label, language)}
                </PackField>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Group justify="space-between" mih={36}>
        {installed ? (
          <>
            <Text size="sm" c="var(--good)" fw={600} component="span">
              <Group gap={4} component="span">
                <IconCheck size={17} aria-hidden />
                {t('fields:packs.installed')}
              </Group>
            </Text>
            <Button
              variant="default"
              loading={change.isPending}
              aria-label={t('fields:packs.removeOf', { pack: name })}
              onClick={confirmRemoval}
            >
              {t('fields:packs.remove')}
            </Button>
          </>
        ) : (
          <Button
            fullWidth
            variant={isOwn ? 'filled' : 'default'}
            leftSection={<IconDownload size={17} aria-hidden />}
            loading={change.isPending}
            aria-label={t('fields:packs.installOf', { pack: name })}
            onClick={install}
          >
            {t('fields:packs.install')}
          </Button>
        )}
      </Group>
    </li>
  );
}

function PackField(props: { type: string; children: string }) {
  const type = fieldTypeSchema.safeParse(props.type).data;
  return (
    <span className={classes.field}>
      {type && <FieldTypeIcon type={type} size={14} />}
      {props.children}
    </span>
  );
}
