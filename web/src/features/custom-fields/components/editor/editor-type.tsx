import type { CustomFieldType } from '@clientele/contracts/custom-fields/custom-field';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldIcon } from '../layout/field-icon.tsx';
import { EditorPart } from './editor-part.tsx';
import classes from './field-editor.module.css';

/** Shows the type of the field, with a button to change it. */
export function EditorType(props: { type: CustomFieldType; isNew: boolean; onChange: () => void }) {
  const { t } = useTranslation('fields');
  return (
    <EditorPart>
      <div className={classes.chosen}>
        <FieldIcon type={props.type} />
        <span style={{ flex: 1 }}>
          <span className={classes.typeName}>{t(`types.${props.type}`)}</span>
          <span className={classes.typeHint}>{t(`typeHints.${props.type}`)}</span>
        </span>
        <Button size="compact-sm" variant="subtle" onClick={props.onChange}>
          {t(props.isNew ? 'editor.otherType' : 'layout.changeType')}
        </Button>
      </div>
    </EditorPart>
  );
}
