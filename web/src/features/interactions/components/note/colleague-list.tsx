import { Portal, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../../../../components/person-avatar.tsx';
import type { ColleagueChoice } from '../../model/use-colleagues.ts';
import classes from './note-editor.module.css';

/** List of the suggested colleagues below the @; the focus stays in the editor. */
export function ColleagueList({ id, state }: { id: string; state: ColleagueChoice | null }) {
  const { t } = useTranslation('interactions');
  const status = !state
    ? ''
    : state.items.length === 0
      ? t('editor.noColleague')
      : t('editor.colleaguesFound', { count: state.items.length });
  return (
    <>
      <VisuallyHidden role="status">{status}</VisuallyHidden>
      {state && (
        <Portal>
          <div
            id={id}
            role="listbox"
            tabIndex={-1}
            aria-label={t('editor.colleagues')}
            className={classes.colleagues}
            style={{ top: (state.place?.bottom ?? 0) + 6, left: leftOf(state.place) }}
          >
            {state.items.length === 0 && (
              <span className={classes.noColleague}>{t('editor.noColleague')}</span>
            )}
            {state.items.map((colleague, at) => (
              <div
                key={colleague.id}
                id={`${id}-${colleague.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={at === state.index}
                className={classes.colleague}
                // Keeps the press from taking the focus, and with it the position of the @, from
                // the editor.
                onMouseDown={(event) => {
                  event.preventDefault();
                  state.choose(colleague);
                }}
              >
                <PersonAvatar name={colleague.label} size={26} />
                {colleague.label}
              </div>
            ))}
          </div>
        </Portal>
      )}
    </>
  );
}

function leftOf(place: DOMRect | null): number {
  return Math.max(8, Math.min(place?.left ?? 0, innerWidth - 268));
}
