import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import { canReveal, canWrite } from '@clientele/domain/custom-fields/field-access';
import { customPath, localized } from '@clientele/domain/custom-fields/field-types';
import { Button, Input } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FieldValue } from '../../../../entities/field/field-value.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useNotifyProblem } from '../../../../lib/use-notify-problem.tsx';
import { useRevealClientFields } from '../../api/reveal-client-fields.ts';
import type { ClientFormApi } from '../../model/client-form-type.ts';
import classes from './client-form.module.css';

interface FormCoveredFieldProps {
  form: ClientFormApi;
  field: MemberField;
  clientId: string | undefined;
  error: string | undefined;
}

/** A field with a masked value: it can be revealed, or replaced without seeing it. */
export function FormCoveredField({ form, field, clientId = '', error }: FormCoveredFieldProps) {
  const { t } = useTranslation('clients');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const reveal = useRevealClientFields(organization.id, clientId);
  const notifyProblem = useNotifyProblem();
  const { key } = field;
  const name = localized(field.label, language);
  const show = () =>
    reveal.mutate([key], {
      onSuccess: (custom) => {
        form.setFieldValue(`revealed.${key}`, custom[key] ?? null);
        form.setFieldValue(customPath(key), custom[key] ?? null);
      },
      onError: notifyProblem,
    });
  return (
    <Input.Wrapper
      label={name}
      description={localized(field.help, language) || undefined}
      error={error}
      labelElement="div"
      inputWrapperOrder={['label', 'input', 'error', 'description']}
    >
      <div className={classes.covered}>
        <FieldValue field={field} value={null} masked />
        <span className={classes.coveredActions}>
          {canReveal(field) && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconEye size={15} aria-hidden />}
              aria-label={t('details.revealOf', { field: name })}
              title={t('details.revealOf', { field: name })}
              loading={reveal.isPending}
              onClick={show}
            >
              {t('details.reveal')}
            </Button>
          )}
          {canWrite(field) && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`${t('form.replace')} ${name}`}
              onClick={() => form.setFieldValue(customPath(key), null)}
            >
              {t('form.replace')}
            </Button>
          )}
        </span>
      </div>
    </Input.Wrapper>
  );
}
