import { OPERAND_KIND } from '@clientele/domain/conditions/operators';
import { ConditionAges } from './condition-ages.tsx';
import { ConditionDates } from './condition-dates.tsx';
import { ConditionDuration } from './condition-duration.tsx';
import { ConditionList } from './condition-list.tsx';
import { ConditionMonths } from './condition-months.tsx';
import { ConditionRange } from './condition-number.tsx';
import { ConditionOne } from './condition-one.tsx';
import { type ConditionValueProps, comparesNumbers } from './filter-field.ts';

/**
 * The control for the value of a condition, by the field's type and the operator's kind of operand.
 */
export function ConditionValue(props: ConditionValueProps) {
  const { field, condition, error, onChange } = props;
  const { value } = condition;
  const kind = OPERAND_KIND[condition.operator];
  switch (kind) {
    case 'none':
      return null;
    case 'days':
    case 'months':
      return <ConditionDuration unit={kind} value={value} error={error} onChange={onChange} />;
    case 'calendarMonths':
      return <ConditionMonths value={value} error={error} onChange={onChange} />;
    case 'years':
      return <ConditionAges value={value} error={error} onChange={onChange} />;
    case 'many':
      return <ConditionList field={field} value={value} error={error} onChange={onChange} />;
    case 'range':
      return comparesNumbers(field) ? (
        <ConditionRange field={field} value={value} error={error} onChange={onChange} />
      ) : (
        <ConditionDates value={value} error={error} onChange={onChange} />
      );
    case 'one':
      return <ConditionOne {...props} />;
  }
}
