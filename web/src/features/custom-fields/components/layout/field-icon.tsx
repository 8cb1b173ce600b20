import type { CustomFieldType } from '@clientele/contracts/custom-fields/custom-field';
import type { LayoutStandardField } from '@clientele/contracts/custom-fields/field-layout';
import {
  IconAt,
  IconBuildingStore,
  IconCake,
  IconCompass,
  IconFlag,
  IconLanguage,
  IconMapPin,
  IconMessageCircle,
  IconPhone,
  IconSignature,
  IconTag,
  IconUser,
  IconUserHeart,
  IconUsers,
} from '@tabler/icons-react';
import { FieldTypeIcon } from '../../../../entities/field/field-type-icon.tsx';
import classes from './layout-board.module.css';

const STANDARD: Record<LayoutStandardField, typeof IconAt> = {
  kind: IconUsers,
  firstName: IconUser,
  lastName: IconSignature,
  companyName: IconBuildingStore,
  birthDate: IconCake,
  status: IconFlag,
  phone: IconPhone,
  email: IconAt,
  address: IconMapPin,
  tags: IconTag,
  assignedTo: IconUserHeart,
  preferredChannel: IconMessageCircle,
  language: IconLanguage,
  source: IconCompass,
};

/** Icon of a field: a custom field's type on blue, a standard field's meaning on grey. */
export function FieldIcon(props: { type: CustomFieldType } | { standard: LayoutStandardField }) {
  if ('type' in props) {
    return (
      <span className={classes.icon} data-custom="true">
        <FieldTypeIcon type={props.type} />
      </span>
    );
  }
  const Icon = STANDARD[props.standard];
  return (
    <span className={classes.icon}>
      <Icon size={18} stroke={1.7} aria-hidden />
    </span>
  );
}
