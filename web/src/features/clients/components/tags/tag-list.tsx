import { useTranslation } from 'react-i18next';
import classes from './tag-list.module.css';

/** Tags on one line; those past `limit` are only counted. */
export function TagList(props: { tags: string[]; limit?: number }) {
  const { t } = useTranslation('clients');
  const shown = props.tags.slice(0, props.limit ?? props.tags.length);
  const hidden = props.tags.length - shown.length;
  return (
    <span className={classes.tags} data-one-line={props.limit !== undefined}>
      {shown.map((tag) => (
        <span key={tag} className={classes.tag}>
          {tag}
        </span>
      ))}
      {hidden > 0 && (
        <span className={classes.more} title={props.tags.slice(shown.length).join(', ')}>
          <span aria-hidden>+{hidden}</span>
          <span className={classes.spoken}>{t('list.moreTags', { shown: String(hidden) })}</span>
        </span>
      )}
    </span>
  );
}
