import type { FieldOption, OptionColor } from '@clientele/contracts/custom-fields/custom-field';
import { localized } from '@clientele/domain/custom-fields/field-types';
import { useLanguage } from '../../lib/use-language.ts';
import classes from './option-badge.module.css';

/** An option of a field as a badge in its colour. */
export function OptionBadge({ option }: { option: Pick<FieldOption, 'label' | 'color'> }) {
  const language = useLanguage();
  return (
    <span className={`${classes.badge} ${classes.tone}`} data-color={option.color}>
      {localized(option.label, language)}
    </span>
  );
}

export function OptionDot({ color }: { color: OptionColor }) {
  return <span className={`${classes.dot} ${classes.tone}`} data-color={color} aria-hidden />;
}

/**
 * An option as an entry of a select: its name in the ordinary text colour beside a dot of its
 * colour.
 */
export function OptionName({ option }: { option: Pick<FieldOption, 'label' | 'color'> }) {
  const language = useLanguage();
  return (
    <span className={classes.named}>
      <OptionDot color={option.color} />
      {localized(option.label, language)}
    </span>
  );
}
