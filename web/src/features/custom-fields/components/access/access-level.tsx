import type { FieldAccess } from '@clientele/contracts/custom-fields/field-access';
import { IconEye, IconEyeOff, IconLock, IconPencil } from '@tabler/icons-react';

const ICONS: Record<FieldAccess, typeof IconEye> = {
  none: IconEyeOff,
  masked: IconLock,
  read: IconEye,
  write: IconPencil,
};

export function AccessIcon({ access }: { access: FieldAccess }) {
  const Icon = ICONS[access];
  return <Icon size={15} stroke={1.9} aria-hidden />;
}
