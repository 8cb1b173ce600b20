import type { Attachment } from '@clientele/contracts/interactions/attachment';
import { Button, CloseButton, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import type { Upload } from '../../model/use-uploads.ts';
import { fileIcon } from '../entry/attachment-list.tsx';
import classes from './entry-form.module.css';

interface UploadListProps {
  attachments: Attachment[];
  uploads: Upload[];
  onRetry: (upload: Upload) => void;
  onDrop: (key: string) => void;
  onRemove: (attachmentId: string) => void;
}

/** Files that are attached, being sent, or refused with a reason. */
export function UploadList(props: UploadListProps) {
  const { attachments, uploads } = props;
  const { t } = useTranslation(['interactions', 'common']);
  const language = useLanguage();
  if (attachments.length + uploads.length === 0) return null;
  const remove = (name: string) => ({ 'aria-label': t('interactions:note.removeFile', { name }) });
  return (
    <ul className={classes.uploads} aria-label={t('interactions:note.attached')}>
      {attachments.map(({ id, name, size, contentType }) => {
        const Mark = fileIcon(contentType, name);
        return (
          <li key={id} className={classes.upload}>
            <Mark size={18} stroke={1.6} aria-hidden />
            <span className={classes.uploadText}>
              <span className={classes.uploadName}>{name}</span>
              <span className={classes.uploadSize}>{formatBytes(size, language)}</span>
            </span>
            <CloseButton {...remove(name)} onClick={() => props.onRemove(id)} />
          </li>
        );
      })}
      {uploads.map((upload) => {
        const { key, file, error, retriable } = upload;
        const Mark = fileIcon(file.type, file.name);
        return (
          <li key={key} className={classes.upload} data-failed={error !== null || undefined}>
            <Mark size={18} stroke={1.6} aria-hidden />
            <span className={classes.uploadText}>
              <span className={classes.uploadName}>{file.name}</span>
              {error === null ? (
                <span className={classes.uploadSize}>{t('interactions:note.uploadingShort')}</span>
              ) : (
                <span className={classes.uploadError} role="alert">
                  {error}{' '}
                  {retriable && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t('interactions:note.retryUpload', { name: file.name })}
                      onClick={() => props.onRetry(upload)}
                    >
                      {t('common:retry')}
                    </Button>
                  )}
                </span>
              )}
            </span>
            <CloseButton {...remove(file.name)} onClick={() => props.onDrop(key)} />
            {error === null && (
              <Progress
                className={classes.uploadBar}
                size={4}
                value={100}
                animated
                aria-label={t('interactions:note.uploading', { name: file.name })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
