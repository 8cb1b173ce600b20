import { RATING_MAXIMUM_DEFAULT } from '@clientele/domain/custom-fields/field-types';
import { Button, Group, Rating } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TypedInputProps } from './field-input-props.ts';
import { GroupInput } from './group-input.tsx';

/** Rating by stars. Pressing the chosen star again, or the button, clears it. */
export function RatingInput({ field, value, onChange, shared }: TypedInputProps) {
  const { t } = useTranslation(['fields', 'common']);
  const count = typeof field.maximum === 'number' ? field.maximum : RATING_MAXIMUM_DEFAULT;
  const stars = typeof value === 'number' ? value : 0;
  return (
    <GroupInput shared={shared}>
      <Group gap="sm" mih={shared.size === 'xs' ? 30 : 36}>
        <Rating
          color="var(--star)"
          size={shared.size === 'xs' || count > 6 ? 'sm' : 'lg'}
          count={count}
          value={stars}
          readOnly={shared.disabled}
          getSymbolLabel={(star) => t('fields:input.stars', { count: star })}
          onChange={(next) => onChange(next === 0 ? null : next)}
        />
        {stars > 0 && !shared.disabled && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('common:clearField', { field: shared.label })}
            onClick={() => onChange(null)}
          >
            {t('fields:input.clear')}
          </Button>
        )}
      </Group>
    </GroupInput>
  );
}
