import type { ImportEntity } from '@clientele/contracts/import-export/import-settings';
import { localized } from '@clientele/domain/custom-fields/field-types';
import type { ImportTarget } from '@clientele/domain/import-export/import-target';
import { importTargets } from '@clientele/domain/import-export/import-targets';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWording } from '../../../entities/field/use-wording.ts';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { formatDate, formatMoment, formatMoney } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/use-language.ts';

export type Targets = ReturnType<typeof useTargets>;

/** The targets that columns can fill, with functions that word targets and values. */
export function useTargets(entity: ImportEntity) {
  const { t } = useTranslation(['imports', 'fields']);
  const language = useLanguage();
  const { form, organization } = useCurrentOrganization();
  const wording = useWording();
  const all = useMemo(() => importTargets(entity, form?.fields ?? []), [entity, form]);
  const byKey = useMemo(() => new Map(all.map((target) => [target.target, target])), [all]);
  const optionLabel = (target: ImportTarget, key: string) => {
    const [fr = '', en = ''] = target.options.find((option) => option.key === key)?.labels ?? [];
    return localized({ fr, en }, language) || key;
  };
  const wordScalar = (target: ImportTarget, value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'fields:input.yes' : 'fields:input.no');
    if (typeof value === 'number') {
      return target.kind === 'money'
        ? formatMoney(value, organization.currency, language)
        : String(value);
    }
    const text = String(value);
    if (target.kind === 'date' && DAY.test(text)) return formatDate(text, language);
    if (target.kind === 'moment' && !Number.isNaN(Date.parse(text))) {
      return formatMoment(text, language, organization.timeZone);
    }
    if (target.options.length > 0) return optionLabel(target, text);
    return target.field ? text : wording.value(target.target, text);
  };
  return {
    all,
    find: (target: string): ImportTarget | undefined => byKey.get(target),
    /**
     * The name of a target; the target's key where it no longer exists or the member may not write
     * it.
     */
    label: (target: string): string => {
      const importTarget = byKey.get(target);
      return importTarget ? localized(importTarget.label, language) : target;
    },
    optionLabel,
    /** Words a value of a target; empty when there is nothing to show. */
    value: (target: string, value: unknown): string => {
      const importTarget = byKey.get(target);
      if (!importTarget || value === null || value === undefined || value === '') return '';
      if (importTarget.field) return wording.value(target, value);
      if (Array.isArray(value))
        return value.map((item) => wordScalar(importTarget, item)).join(', ');
      if (typeof value === 'object') return Object.values(value).filter(Boolean).join(' ');
      return wordScalar(importTarget, value);
    },
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
