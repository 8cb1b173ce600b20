import { ATTACHMENT_EXTENSIONS } from '@clientele/contracts/interactions/attachment';
import { Button, FileButton } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const ACCEPTED = ATTACHMENT_EXTENSIONS.map((extension) => `.${extension}`).join(',');

export function FilePicker({ onPick }: { onPick: (files: File[]) => void }) {
  const { t } = useTranslation('interactions');
  return (
    <FileButton
      multiple
      accept={ACCEPTED}
      onChange={onPick}
      inputProps={{ 'aria-label': t('note.attach') }}
    >
      {(button) => (
        <Button
          {...button}
          variant="subtle"
          color="gray"
          c="var(--ink-soft)"
          leftSection={<IconPaperclip size={17} aria-hidden />}
        >
          {t('note.attach')}
        </Button>
      )}
    </FileButton>
  );
}
