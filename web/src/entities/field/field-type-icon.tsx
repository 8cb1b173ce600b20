import type { CustomFieldType } from '@clientele/contracts/custom-fields/custom-field';
import {
  IconAlignLeft,
  IconAt,
  IconCalendar,
  IconCalendarClock,
  IconCircleDot,
  IconCoins,
  IconHash,
  IconLetterCase,
  IconLink,
  IconListCheck,
  IconMapPin,
  IconPercentage,
  IconPhone,
  IconStar,
  IconToggleLeft,
  IconUserShare,
} from '@tabler/icons-react';

const ICONS: Record<CustomFieldType, typeof IconStar> = {
  text: IconLetterCase,
  longText: IconAlignLeft,
  number: IconHash,
  money: IconCoins,
  percent: IconPercentage,
  date: IconCalendar,
  dateTime: IconCalendarClock,
  boolean: IconToggleLeft,
  choice: IconCircleDot,
  multiChoice: IconListCheck,
  email: IconAt,
  phone: IconPhone,
  url: IconLink,
  address: IconMapPin,
  clientLink: IconUserShare,
  rating: IconStar,
};

export function FieldTypeIcon(props: { type: CustomFieldType; size?: number }) {
  const Icon = ICONS[props.type];
  return <Icon size={props.size ?? 18} stroke={1.7} aria-hidden />;
}
