import {
  MATCH_KEYS,
  type MatchPolicy,
  matchPolicySchema,
} from '@clientele/contracts/import-export/import-settings';
import { Select, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../components/panel.tsx';
import { isKeyMapped, withRule } from '../../model/mapping.ts';
import type { ImportEditor } from '../../model/use-import-editor.ts';
import { LegalBasisPanel } from './legal-basis-panel.tsx';
import classes from './matching-step.module.css';

const OFF = 'off';

/**
 * The step that sets how rows are matched with existing clients, what then happens, and the legal
 * basis.
 */
export function MatchingStep({ editor, foot }: { editor: ImportEditor; foot: ReactNode }) {
  const { t } = useTranslation('imports');
  const { job, change } = editor;
  const { matching, mapping, constants, legalBasis } = job.settings;
  const mapped = new Set(
    [...mapping, ...constants].flatMap(({ target }) => (target === null ? [] : [target])),
  );
  return (
    <Stack gap="md">
      <Panel title={t('matching.title')} flush>
        <Text size="sm" c="dimmed" className={classes.intro}>
          {t('matching.intro')}
        </Text>
        <ol className={classes.rules}>
          {MATCH_KEYS.map((key, at) => {
            const usable = isKeyMapped(key, mapped);
            const policy = matching.find((rule) => rule.key === key)?.policy ?? OFF;
            return (
              <li key={key} className={classes.rule} data-off={policy === OFF || undefined}>
                <span className={classes.rank} aria-hidden>
                  {at + 1}
                </span>
                <span className={classes.key}>
                  <span className={classes.keyName}>{t(`matching.keys.${key}`)}</span>
                  {!usable && <span className={classes.keyHint}>{t('matching.notMapped')}</span>}
                </span>
                <Select
                  aria-label={t('matching.policyOf', { key: t(`matching.keys.${key}`) })}
                  allowDeselect={false}
                  className={classes.policy}
                  data={[
                    ...matchPolicySchema.options.map((value) => ({
                      value,
                      label: t(`matching.policies.${value}`),
                    })),
                    { value: OFF, label: t('matching.off') },
                  ]}
                  value={policy}
                  onChange={(value) => {
                    const next = value === OFF ? null : (value as MatchPolicy);
                    change({ settings: { matching: withRule(matching, key, next) } });
                  }}
                />
              </li>
            );
          })}
        </ol>
      </Panel>
      <LegalBasisPanel
        value={legalBasis}
        onChange={(next) => change({ settings: { legalBasis: next } })}
      />
      {foot}
    </Stack>
  );
}
