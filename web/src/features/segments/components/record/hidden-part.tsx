import { ProblemError } from '@clientele/contracts/problem';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/empty-state.tsx';
import { Panel } from '../../../../components/panel.tsx';
import { wordProblem } from '../../../../lib/problem.ts';
import { useLanguage } from '../../../../lib/use-language.ts';

/** Shown in place of anything that would reveal values of fields hidden from the member. */
export function HiddenPart() {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  return (
    <Panel>
      <EmptyState
        title={t('list.hidden')}
        text={wordProblem(new ProblemError('segment.hidden_conditions'), language)}
      />
    </Panel>
  );
}
