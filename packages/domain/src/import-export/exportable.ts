import type { FieldChange } from '@clientele/contracts/audit';
import type { Client, ClientProfile } from '@clientele/contracts/clients/client';
import type { Actor } from '@clientele/contracts/primitives';
import type { StoredStats } from '../interactions/client-statistics.ts';
import type {
  AppointmentSource,
  InteractionContent,
  PurchaseSource,
} from '../interactions/interaction-content.ts';

/** A client as it is stored, with its id. */
export type ExportableClient = ClientProfile &
  Pick<Client, 'id' | 'number' | 'displayName' | 'lifecycle' | 'consents'> & {
    stats: StoredStats;
    createdAt: Date;
    updatedAt: Date;
  };

interface Upkeep {
  id: string;
  externalId: string | null;
  createdAt: Date;
  updatedAt: Date;
}

export type ExportableAppointment = AppointmentSource & Upkeep;
export type ExportablePurchase = PurchaseSource & Upkeep;

export type ExportableInteraction = Omit<InteractionContent, 'message'> & {
  id: string;
  by: Actor;
  createdAt: Date;
  updatedAt: Date;
};

export interface ExportableAuditEntry {
  id: string;
  entity: string;
  entityId: string;
  action: string;
  source: string;
  at: Date;
  by: Actor;
  /** The changes that the exporting member may see: `presentChanges` was applied. */
  changes: FieldChange[];
}

/** The record type of each exportable entity. */
export interface ExportableRecords {
  clients: ExportableClient;
  appointments: ExportableAppointment;
  purchases: ExportablePurchase;
  interactions: ExportableInteraction;
  auditEntries: ExportableAuditEntry;
}
