import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { type ImportStep, isReachable, stepsOf } from '../../model/import-status.ts';
import classes from './wizard-steps.module.css';

/** The steps of the wizard: marks the current one, and links to those that can be opened now. */
export function WizardSteps({ job, current }: { job: ImportJob | null; current: ImportStep }) {
  const { t } = useTranslation('imports');
  const steps = stepsOf(job ?? { entity: 'clients' });
  const at = steps.indexOf(current);
  return (
    <nav aria-label={t('steps.label')} className={classes.nav}>
      <p className={classes.short} aria-hidden>
        {t('steps.short', { number: at + 1, count: steps.length, name: t(`steps.${current}`) })}
      </p>
      <ol className={classes.steps}>
        {steps.map((step, index) => {
          const done = index < at;
          const content = (
            <>
              <span className={classes.number} aria-hidden>
                {done ? <IconCheck size={15} stroke={2.6} /> : index + 1}
              </span>
              <span className={classes.name}>{t(`steps.${step}`)}</span>{' '}
              {done && <VisuallyHidden>{t('steps.done')}</VisuallyHidden>}
            </>
          );
          const reachable = job !== null && isReachable(job, step);
          return (
            <li key={step} className={classes.step} data-done={done || undefined}>
              {reachable || step === current ? (
                <Link
                  to={job ? `?step=${step}` : '.'}
                  className={classes.link}
                  aria-current={step === current ? 'step' : undefined}
                >
                  {content}
                </Link>
              ) : (
                <span className={classes.link} data-later>
                  {content}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
