import type { Attachment } from '@clientele/contracts/interactions/attachment';
import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconFile, IconFileTypePdf, IconPhoto, IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatBytes } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useNotifyProblem } from '../../../../lib/use-notify-problem.tsx';
import { downloadAttachment } from '../../api/attachments.ts';
import classes from './interaction-card.module.css';

/** The files of an entry; pressing one downloads it. */
export function AttachmentList({ attachments }: { attachments: Attachment[] }) {
  const { t } = useTranslation('interactions');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const notifyProblem = useNotifyProblem();
  return (
    <ul className={classes.files} aria-label={t('note.attached')}>
      {attachments.map((attachment) => {
        const { id, name, size, contentType } = attachment;
        const Mark = fileIcon(contentType, name);
        const sizeText = formatBytes(size, language);
        return (
          <li key={id}>
            <UnstyledButton
              className={classes.file}
              onClick={() => downloadAttachment(organization.id, attachment).catch(notifyProblem)}
            >
              <Mark size={18} stroke={1.6} aria-hidden />
              <VisuallyHidden>{t('entry.download')}</VisuallyHidden>
              <span className={classes.fileName}>{name}</span>
              <span className={classes.fileSize}>{sizeText}</span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}

/** The icon for a file, by content type and file name. */
export function fileIcon(contentType: string, name: string) {
  if (contentType.startsWith('image/')) return IconPhoto;
  if (contentType === 'application/pdf') return IconFileTypePdf;
  return /\.(xlsx|ods|csv)$/i.test(name) ? IconTable : IconFile;
}
