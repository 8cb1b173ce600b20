import type { ClientHistoryEntry } from '@clientele/contracts/clients/client-history';
import { useTranslation } from 'react-i18next';
import { useWording, type Wording } from '../../../entities/field/use-wording.ts';
import { useSegmentNames } from '../../../entities/segment/segment-names.ts';

const PIN = /^segmentPins\.(.+)$/;

/**
 * Wording functions for the changes of a history entry, including the names of segments it refers
 * to.
 */
export function useEntryWording({ changes }: Pick<ClientHistoryEntry, 'changes'>): Wording {
  const { t } = useTranslation('segments');
  const wording = useWording();
  const names = useSegmentNames(changes.some(({ field }) => PIN.test(field)));
  return {
    ...wording,
    label: (field) => {
      const id = PIN.exec(field)?.[1];
      if (id === undefined) return wording.label(field);
      const segment = names.find((candidate) => candidate.id === id)?.name ?? t('history.unknown');
      return t('history.field', { segment });
    },
    value: (field, value) =>
      PIN.test(field) && (value === 'in' || value === 'out')
        ? t(`history.${value}`)
        : wording.value(field, value),
  };
}
