import { type CustomFieldType, FIELD_TYPES } from '@clientele/contracts/custom-fields/custom-field';
import { useTranslation } from 'react-i18next';
import { FieldIcon } from '../layout/field-icon.tsx';
import classes from './field-editor.module.css';

/** Chooses the type of a new field; each type has a line of explanation. */
export function TypeChooser(props: { onChoose: (type: CustomFieldType) => void }) {
  const { t } = useTranslation('fields');
  return (
    <div className={classes.types}>
      {FIELD_TYPES.map((type, at) => (
        <button
          key={type}
          type="button"
          className={classes.type}
          data-autofocus={at === 0 || undefined}
          onClick={() => props.onChoose(type)}
        >
          <FieldIcon type={type} />
          <span>
            <span className={classes.typeName}>{t(`types.${type}`)}</span>
            <span className={classes.typeHint}>{t(`typeHints.${type}`)}</span>
          </span>
        </button>
      ))}
    </div>
  );
}
