import type { Interaction } from '@clientele/contracts/interactions/interaction';
import type { InteractionType } from '@clientele/contracts/interactions/interaction-type';
import {
  type Icon,
  IconArrowMerge,
  IconCalendarEvent,
  IconDoorEnter,
  IconDots,
  IconFileImport,
  IconMessage,
  IconNote,
  IconPhoneIncoming,
  IconPhoneOutgoing,
  IconReceipt,
  IconShieldCheck,
  IconUserPlus,
} from '@tabler/icons-react';
import classes from './interaction-card.module.css';

const ICONS: Record<InteractionType, Icon> = {
  appointment: IconCalendarEvent,
  purchase: IconReceipt,
  message: IconMessage,
  note: IconNote,
  call: IconPhoneOutgoing,
  visit: IconDoorEnter,
  other: IconDots,
  consent: IconShieldCheck,
  created: IconUserPlus,
  import: IconFileImport,
  merge: IconArrowMerge,
};

/** Icon of a type of event on its colour; its meaning is written beside it. */
export function InteractionIcon({ type, direction }: Pick<Interaction, 'type' | 'direction'>) {
  const Mark = type === 'call' && direction === 'inbound' ? IconPhoneIncoming : ICONS[type];
  return (
    <span className={classes.icon} data-type={type} aria-hidden>
      <Mark size={18} stroke={1.8} />
    </span>
  );
}
