import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './client-overview.module.css';

/** A field's name and value, with a button to copy it or with what `action` holds. */
export function Fact(props: {
  label: string;
  copy?: string | undefined;
  action?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation('clients');
  return (
    <div className={classes.fact}>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
      {props.action && <dd>{props.action}</dd>}
      {props.copy && (
        <dd>
          <CopyButton value={props.copy}>
            {({ copied, copy }) => (
              <Tooltip label={copied ? t('details.copied') : t('details.copy')}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`${t('details.copy')} ${props.copy}`}
                  onClick={copy}
                >
                  {copied ? (
                    <IconCheck size={16} aria-hidden />
                  ) : (
                    <IconCopy size={16} aria-hidden />
                  )}
                </ActionIcon>
              </Tooltip>
            )}
          </CopyButton>
        </dd>
      )}
    </div>
  );
}
