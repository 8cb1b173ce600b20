import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MaskedValue } from '../../../../entities/field/field-value.tsx';
import { useWording } from '../../../../entities/field/use-wording.ts';
import type { EditConflict } from '../../model/merge-edits.ts';
import { WordedValue } from '../history/worded-value.tsx';
import classes from './merge-dialog.module.css';

interface MergeDialogProps {
  conflicts: EditConflict[];
  /** Name of the person who saved the other values. */
  otherName: string;
  pending: boolean;
  onCancel: () => void;
  /** Called with the fields that keep the person's own value; the others keep the saved value. */
  onDecide: (keepMine: ReadonlySet<string>) => void;
}

/** Dialog for fields that two people changed differently: one value is chosen for each. */
export function MergeDialog(props: MergeDialogProps) {
  const { conflicts, otherName } = props;
  const { t } = useTranslation(['clients', 'common']);
  const wording = useWording();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (field: string, side: string) => {
    const next = new Set(theirs);
    if (side === 'theirs') next.add(field);
    else next.delete(field);
    setTheirs(next);
  };
  const mine = conflicts.map(({ field }) => field).filter((field) => !theirs.has(field));
  const unmaskedCount = conflicts.filter(({ masked }) => !masked).length;
  return (
    <Modal
      opened={conflicts.length > 0}
      onClose={props.onCancel}
      size="lg"
      title={t('clients:conflict.title')}
    >
      <Stack>
        <Text size="sm">
          {unmaskedCount === 0
            ? t('clients:conflict.maybe', { name: otherName })
            : t('clients:conflict.text', { count: unmaskedCount, name: otherName })}
        </Text>
        {conflicts.map((conflict) => (
          <Radio.Group
            key={conflict.field}
            label={wording.label(conflict.field)}
            description={conflict.masked && t('clients:conflict.masked')}
            value={theirs.has(conflict.field) ? 'theirs' : 'mine'}
            onChange={(side) => choose(conflict.field, side)}
          >
            <div className={classes.sides}>
              <Radio.Card value="mine" className={classes.side}>
                <Radio.Indicator />
                <span>
                  <Text size="xs" c="dimmed">
                    {t('clients:conflict.mine')}
                  </Text>
                  <WordedValue wording={wording} field={conflict.field} value={conflict.mine} />
                </span>
              </Radio.Card>
              <Radio.Card value="theirs" className={classes.side}>
                <Radio.Indicator />
                <span>
                  <Text size="xs" c="dimmed">
                    {conflict.masked
                      ? t('clients:conflict.present')
                      : t('clients:conflict.theirs', { name: otherName })}
                  </Text>
                  {conflict.masked ? (
                    <MaskedValue />
                  ) : (
                    <WordedValue wording={wording} field={conflict.field} value={conflict.theirs} />
                  )}
                </span>
              </Radio.Card>
            </div>
          </Radio.Group>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onCancel}>
            {t('common:cancel')}
          </Button>
          <Button loading={props.pending} onClick={() => props.onDecide(new Set(mine))}>
            {t('clients:conflict.keep')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
