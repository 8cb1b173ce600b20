import { Button, FileButton, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PatientButton } from '../../../../components/patient-button.tsx';
import classes from './file-step.module.css';

const ACCEPTED =
  '.csv,.tsv,.txt,.xlsx,.json,.ndjson,.jsonl,.vcf,.vcard,.gz,text/csv,text/plain,application/json,text/vcard';

interface DropZoneProps {
  /** The error of the last upload, if it failed. */
  error: unknown;
  /** Sends the same file again, after it was refused only for coming too soon; null otherwise. */
  again: (() => void) | null;
  onPick: (file: File) => void;
}

/** Area to drop a file on, with a button to choose one. */
export function DropZone({ error, again, onPick }: DropZoneProps) {
  const { t } = useTranslation(['imports', 'common']);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onPick(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for a mouse; the button does the same
    <div
      className={classes.zone}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileUpload size={40} stroke={1.3} aria-hidden />
      <Text fw={600}>{t('imports:file.drop')}</Text>
      <div className={classes.buttons}>
        {again && (
          <PatientButton error={error} onClick={again}>
            {t('common:retry')}
          </PatientButton>
        )}
        <FileButton
          accept={ACCEPTED}
          onChange={(file) => file && onPick(file)}
          inputProps={{ 'aria-label': t('imports:file.choose') }}
        >
          {(button) => (
            <Button {...button} variant={again ? 'default' : 'filled'}>
              {t('imports:file.choose')}
            </Button>
          )}
        </FileButton>
      </div>
      <Text size="sm" c="dimmed">
        {t('imports:file.accepted')}
      </Text>
    </div>
  );
}
