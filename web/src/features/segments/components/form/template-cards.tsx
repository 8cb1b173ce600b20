import { SEGMENT_TEMPLATES } from '@clientele/domain/segments/templates';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useSentence } from '../../../../entities/condition/use-sentence.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import classes from './template-cards.module.css';

/** Ways to start a segment: a template to adjust, no conditions, or a list kept by hand. */
export function TemplateCards() {
  const { t } = useTranslation('segments');
  const { organization } = useCurrentOrganization();
  const sentence = useSentence();
  const address = `/o/${organization.id}/segments/new`;
  return (
    <ul className={classes.cards} aria-label={t('start.label')}>
      <li>
        <Link className={classes.card} to={`${address}?start=empty`} data-plain>
          <IconPlus size={20} aria-hidden />
          <span className={classes.name}>{t('start.empty')}</span>
          <span className={classes.text}>{t('start.emptyText')}</span>
        </Link>
      </li>
      <li>
        <Link className={classes.card} to={`${address}?start=static`} data-plain>
          <IconListCheck size={20} aria-hidden />
          <span className={classes.name}>{t('start.static')}</span>
          <span className={classes.text}>{t('start.staticText')}</span>
        </Link>
      </li>
      {SEGMENT_TEMPLATES.map(({ id, criteria }) => (
        <li key={id}>
          <Link className={classes.card} to={`${address}?template=${id}`}>
            <span className={classes.name}>{t(`templates.${id}`)}</span>
            <span className={classes.text}>{sentence(criteria)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
