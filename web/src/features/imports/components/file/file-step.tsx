import {
  type ImportEntity,
  importEntitySchema,
} from '@clientele/contracts/import-export/import-settings';
import { Button, Group, Progress, Radio, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../components/panel.tsx';
import { ProblemDetails } from '../../../../components/problem-details.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatBytes, formatPercent } from '../../../../lib/format.ts';
import { isProblem } from '../../../../lib/problem.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useCreateImport } from '../../api/create-import.ts';
import { DropZone } from './drop-zone.tsx';
import classes from './file-step.module.css';

interface FileStepProps {
  /** The kind of record preselected for the rows. */
  entity?: ImportEntity | undefined;
  onUploaded: (importId: string) => void;
}

/**
 * The step that chooses the kind of record and the file. The server reads the file; nothing is
 * written yet.
 */
export function FileStep({ entity: first = 'clients', onUploaded }: FileStepProps) {
  const { t } = useTranslation(['imports', 'common']);
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const upload = useCreateImport(organization.id);
  const [entity, setEntity] = useState<ImportEntity>(first);
  const [file, setFile] = useState<File | null>(null);
  const [part, setPart] = useState(0);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const send = (picked: File) => {
    setFile(picked);
    setPart(0);
    abort.current = new AbortController();
    upload.mutate(
      { file: picked, entity, onProgress: setPart, signal: abort.current.signal },
      { onSuccess: ({ id }) => onUploaded(id) },
    );
  };
  const cancel = () => {
    abort.current?.abort();
    upload.reset();
  };
  const limited = isProblem(upload.error, 'rate_limit.exceeded');
  return (
    <Stack gap="md">
      <Panel title={t('imports:file.entity')}>
        <Radio.Group
          aria-label={t('imports:file.entity')}
          value={entity}
          onChange={(value) => setEntity(value as ImportEntity)}
        >
          <div className={classes.entities}>
            {importEntitySchema.options.map((value) => (
              <Radio.Card key={value} value={value} className={classes.entity} radius="md">
                <Radio.Indicator />
                <span>
                  <span className={classes.entityName}>{t(`imports:entities.${value}`)}</span>{' '}
                  <span className={classes.entityHint}>{t(`imports:entityHints.${value}`)}</span>
                </span>
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
      </Panel>
      <Panel title={t('imports:file.title')}>
        <Stack gap="md">
          {upload.isError && (
            <ProblemDetails
              error={upload.error}
              title={t('imports:file.refused')}
              message={
                isProblem(upload.error, 'request.too_large')
                  ? t('imports:file.tooLarge')
                  : undefined
              }
            />
          )}
          {upload.isPending && file ? (
            <div className={classes.sending}>
              <Group justify="space-between" wrap="nowrap">
                <Text size="sm" fw={600} truncate>
                  {file.name} · {formatBytes(file.size, language)}
                </Text>
                <Button size="compact-sm" variant="default" onClick={cancel}>
                  {t('common:cancel')}
                </Button>
              </Group>
              <Progress
                mt={10}
                value={Math.max(3, part * 100)}
                animated={part === 0 || part === 1}
                aria-label={t('imports:file.sending', { name: file.name })}
              />
              <Text size="sm" c="dimmed" mt={6} role="status">
                {part < 1
                  ? t('imports:file.sent', {
                      part: formatPercent(Math.round(part * 100), language),
                    })
                  : t('imports:file.looking')}
              </Text>
            </div>
          ) : (
            <DropZone
              error={upload.error}
              again={limited && file ? () => send(file) : null}
              onPick={send}
            />
          )}
          <Text size="sm" c="dimmed">
            {t('imports:file.nothingYet')}
          </Text>
        </Stack>
      </Panel>
    </Stack>
  );
}
