import type { Area } from './area.ts';
import { clientsArea } from './clients.area.ts';
import { customFieldsArea } from './custom-fields.area.tsx';
import { importExportArea } from './import-export.area.tsx';
import { interactionsArea } from './interactions.area.ts';
import { organizationsArea } from './organizations.area.tsx';
import { segmentsArea } from './segments.area.tsx';

/** Every capability that has pages. Within a group, entries follow this order. */
export const areas: readonly Area[] = [
  organizationsArea,
  customFieldsArea,
  clientsArea,
  interactionsArea,
  segmentsArea,
  importExportArea,
];
