import { NAME_LENGTH_MAXIMUM } from '@clientele/contracts/clients/client';
import { EXTERNAL_ID_LENGTH_MAXIMUM } from '@clientele/contracts/external-id';
import {
  APPOINTMENT_NOTE_LENGTH_MAXIMUM,
  SERVICE_LENGTH_MAXIMUM,
} from '@clientele/contracts/interactions/appointment';
import {
  LINE_LABEL_LENGTH_MAXIMUM,
  REFERENCE_LENGTH_MAXIMUM,
} from '@clientele/contracts/interactions/purchase';
import { CHOICE_WORDS } from './choice-words.ts';
import type { ImportTarget, TargetKind } from './import-target.ts';
import { RECORD_LABELS, type RecordColumnKey } from './record-labels.ts';

/** Targets by which the client of a record is recognised. */
const CLIENT: readonly ImportTarget[] = [
  of('client.number', 'clientNumber'),
  of('client.externalId', 'identifier', { maximum: EXTERNAL_ID_LENGTH_MAXIMUM }),
  of('client.email', 'email', { joins: true }),
  of('client.phone', 'phone', { joins: true }),
  of('client.fullName', 'fullName', { joins: true }),
  of('client.firstName', 'text', { maximum: NAME_LENGTH_MAXIMUM, joins: true }),
  of('client.lastName', 'text', { maximum: NAME_LENGTH_MAXIMUM, joins: true }),
  of('client.companyName', 'text', { maximum: NAME_LENGTH_MAXIMUM, joins: true }),
  of('client.birthDate', 'date'),
  of('client.postalCode', 'postalCode'),
];
const EXTERNAL_ID = of('externalId', 'identifier', { maximum: EXTERNAL_ID_LENGTH_MAXIMUM });

export const APPOINTMENT_TARGETS: readonly ImportTarget[] = [
  ...CLIENT,
  of('startsAt', 'moment', { required: true }),
  of('date', 'date'),
  of('time', 'time'),
  of('endsAt', 'moment'),
  of('durationMinutes', 'minutes'),
  of('service', 'text', { maximum: SERVICE_LENGTH_MAXIMUM, joins: true }),
  of('status', 'choice', { options: CHOICE_WORDS.appointmentStatus }),
  of('memberId', 'member'),
  of('note', 'text', { maximum: APPOINTMENT_NOTE_LENGTH_MAXIMUM, joins: true }),
  EXTERNAL_ID,
];

export const PURCHASE_TARGETS: readonly ImportTarget[] = [
  ...CLIENT,
  of('paidAt', 'moment', { required: true }),
  of('date', 'date'),
  of('time', 'time'),
  of('amount', 'money', { required: true }),
  of('label', 'text', { maximum: LINE_LABEL_LENGTH_MAXIMUM, joins: true }),
  of('reference', 'text', { maximum: REFERENCE_LENGTH_MAXIMUM, joins: true }),
  of('channel', 'choice', { options: CHOICE_WORDS.purchaseChannel }),
  of('memberId', 'member'),
  of('refundedAmount', 'money'),
  EXTERNAL_ID,
];

export const NOTE_TARGETS: readonly ImportTarget[] = [
  ...CLIENT,
  of('at', 'moment'),
  of('date', 'date'),
  of('time', 'time'),
  of('text', 'longText', { required: true, joins: true }),
  of('type', 'choice', { options: CHOICE_WORDS.noteType }),
  EXTERNAL_ID,
];

function of(
  target: RecordColumnKey,
  kind: TargetKind,
  overrides: Partial<ImportTarget> = {},
): ImportTarget {
  return {
    target,
    kind,
    label: RECORD_LABELS[target],
    joins: false,
    options: [],
    required: false,
    maximum: null,
    field: null,
    ...overrides,
  };
}
