import type { ApiKey } from '@clientele/contracts/organizations/api-key';
import {
  Alert,
  Button,
  CopyButton,
  Group,
  Modal,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { curlExample } from '../model/presets.ts';
import classes from './api-keys.module.css';

interface SecretDialogProps {
  /**
   * The new key and its secret; null while closed. The secret is kept nowhere else in the pages.
   */
  made: { apiKey: ApiKey; secret: string } | null;
  onClose: () => void;
}

/** Shows the secret of a new key, the only time it can be seen. */
export function SecretDialog({ made, onClose }: SecretDialogProps) {
  const { t } = useTranslation(['integrations', 'common']);
  return (
    <Modal
      opened={made !== null}
      onClose={onClose}
      title={t('integrations:secretTitle', { name: made?.apiKey.name ?? '' })}
      size={620}
      // The secret is shown only once: the dialog must not close by accident.
      closeOnClickOutside={false}
    >
      {made && <Secret {...made} onClose={onClose} />}
    </Modal>
  );
}

function Secret(props: { apiKey: ApiKey; secret: string; onClose: () => void }) {
  const { apiKey, secret } = props;
  const { t } = useTranslation('integrations');
  const { organization } = useCurrentOrganization();
  const example = curlExample(location.origin, organization.id, secret, apiKey.permissions);
  return (
    <Stack gap="md">
      <Alert color="mimosa" icon={<IconAlertTriangle aria-hidden />} role="alert">
        {t('secretWarning')}
      </Alert>
      <div className={classes.secret}>
        <TextInput
          readOnly
          flex={1}
          label={t('secretLabel')}
          classNames={{ input: classes.code }}
          value={secret}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={secret} timeout={3_000}>
          {({ copied, copy }) => (
            <Button
              data-autofocus
              leftSection={
                copied ? <IconCheck size={17} aria-hidden /> : <IconCopy size={17} aria-hidden />
              }
              onClick={copy}
            >
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <div>
        <Group justify="space-between" mb={4}>
          <Text size="sm" fw={500}>
            {t('example')}
          </Text>
          <CopyButton value={example}>
            {({ copied, copy }) => (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`${t(copied ? 'copied' : 'copy')} : ${t('exampleLabel')}`}
                onClick={copy}
              >
                {t(copied ? 'copied' : 'copy')}
              </Button>
            )}
          </CopyButton>
        </Group>
        <Textarea
          readOnly
          rows={3}
          wrap="off"
          aria-label={t('exampleLabel')}
          classNames={{ input: classes.code }}
          value={example}
        />
      </div>
      <Group justify="flex-end">
        <Button variant="default" onClick={props.onClose}>
          {t('secretDone')}
        </Button>
      </Group>
    </Stack>
  );
}
