import type { AppointmentSource } from '@clientele/domain/interactions/interaction-content';
import type { SourceUpkeep } from './source.record.ts';

/** An appointment as stored. */
export type AppointmentRecord = AppointmentSource & SourceUpkeep;
