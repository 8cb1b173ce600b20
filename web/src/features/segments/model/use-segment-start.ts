import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import type { Segment } from '@clientele/contracts/segments/segment';
import { SEGMENT_TEMPLATES } from '@clientele/domain/segments/templates';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import type { SegmentStart } from './use-segment-form.ts';
import { visibleCriteria } from './visible-criteria.ts';

const NOTHING: ConditionGroup = { all: [] };

/**
 * What a new segment starts with, according to the address: a template, nothing, a static list, or
 * a copy of `original`. Null while that is still to be chosen.
 */
export function useSegmentStart(original: Segment | undefined): SegmentStart | null {
  const { t } = useTranslation('segments');
  const [parameters] = useSearchParams();
  const templateId = parameters.get('template');
  const start = parameters.get('start');
  return useMemo(() => {
    if (original) {
      const name = t('start.copyOf', { name: original.name });
      const criteria = original.kind === 'static' ? null : (visibleCriteria(original) ?? NOTHING);
      return { name, description: original.description, criteria };
    }
    const template = SEGMENT_TEMPLATES.find(({ id }) => id === templateId);
    if (template) {
      const { id, criteria } = template;
      return { name: t(`templates.${id}`), description: '', criteria };
    }
    if (start === 'empty') return { name: '', description: '', criteria: NOTHING };
    if (start === 'static') return { name: '', description: '', criteria: null };
    return null;
  }, [original, templateId, start, t]);
}
