import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './exports.module.css';

const SHOWN = 12;

/** Shows the beginning of a file's SHA-256; the button copies all of it. */
export function Checksum({ value }: { value: string }) {
  const { t } = useTranslation('exports');
  return (
    <span className={classes.checksum}>
      SHA-256 <code>{value.slice(0, SHOWN)}…</code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t('checksum.copied') : t('checksum.copy')}>
            <ActionIcon
              size={24}
              variant="subtle"
              color="gray"
              aria-label={t('checksum.copy')}
              onClick={copy}
            >
              {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </span>
  );
}
