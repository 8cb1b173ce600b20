import type { FieldChange } from '@clientele/contracts/audit';
import type { ClientProfile } from '@clientele/contracts/clients/client';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { applyPatch, patchBack, sameValue } from '@clientele/domain/clients/client-profile';
import { customKeyOf } from '@clientele/domain/custom-fields/field-types';
import type { Stored } from '../../../platform/base-model.ts';
import type { ChangeChunkRecord } from '../record/change-chunk.model.ts';
import type { ChangeChunkReference, ClientRecord } from '../record/client.record.ts';
import { profileOf } from '../record/client-state.ts';
import type { UniqueValueChange } from '../record/client-unique-value.model.ts';

/** A client that undoing an import left as it is, wholly or in part, and why. */
export interface KeptClient {
  clientId: string;
  row: number;
  reason: 'editedSince' | 'hasEvents' | 'valueTaken';
  fields: string[];
}

/** The client stays as it is; `kept` is null when there is nothing to report. */
interface Keep {
  kind: 'keep';
  kept: Omit<KeptClient, 'clientId' | 'row'> | null;
}

interface Restore {
  kind: 'restore';
  profile: ClientProfile;
  consents: ClientRecord['consents'];
  changes: FieldChange[];
  /** Paths of values that were edited since and stay as they are. */
  kept: string[];
}

type ProposedStep = Keep | Restore | { kind: 'remove' };

/** What undoing an import does to one client. */
export type UndoStep = Keep | ((Restore | { kind: 'remove' }) & { unique: UniqueValueChange });

/**
 * What undoing would do to a client, going by what changed in it since the import; the rules of the
 * fields are not asked yet.
 */
export function proposedStep(
  { id, data }: Stored<ClientRecord>,
  chunk: ChangeChunkRecord,
  about: {
    place: ChangeChunkReference;
    isBusy: boolean;
    writable: (changes: readonly FieldChange[]) => FieldChange[];
  },
): ProposedStep {
  const changes = chunk.changes[id];
  if (data.purgingAt !== null) return { kind: 'keep', kept: null };
  if (!changes) return createdStep(data, about.place, about.isBusy);
  if (data.lifecycle === 'trashed') return { kind: 'keep', kept: whole('editedSince') };
  const { restorable, edited } = split(data, changes, about.writable);
  if (restorable.length === 0) {
    return { kind: 'keep', kept: { reason: 'editedSince', fields: edited } };
  }
  const back = restorable.map(({ field, before, after }) => ({
    field,
    before: after,
    after: before,
  }));
  return {
    kind: 'restore',
    profile: applyPatch(profileOf(data), patchBack(restorable)),
    consents: consentsBack(data.consents, restorable),
    changes: back,
    kept: edited,
  };
}

/**
 * Why a client cannot get its earlier values back; null when it can. Values that other clients have
 * taken by now come first.
 */
export function keptFor(issues: readonly FieldIssue[]): Keep | null {
  if (issues.length === 0) return null;
  const notUnique = issues.filter(({ code }) => code === 'custom_field.not_unique');
  const reason = notUnique.length > 0 ? 'valueTaken' : 'editedSince';
  const fields = (notUnique.length > 0 ? notUnique : issues).map(({ path }) => path);
  return { kind: 'keep', kept: { reason, fields } };
}

/** A client that the import created is removed, unless it was changed or has interactions since. */
function createdStep(
  data: ClientRecord,
  place: ChangeChunkReference,
  isBusy: boolean,
): ProposedStep {
  const first = data.changeChunks[0];
  const isOfImport = first?.jobId === place.jobId && first.chunk === place.chunk;
  if (!isOfImport || data.version > 1) return { kind: 'keep', kept: whole('editedSince') };
  return isBusy ? { kind: 'keep', kept: whole('hasEvents') } : { kind: 'remove' };
}

function whole(reason: KeptClient['reason']) {
  return { reason, fields: [] };
}

/**
 * Splits the changes into those that can be taken back (the value is still as the import left it,
 * and the member may write it) and the rest. A refused consent is never taken back: the client may
 * have refused again since.
 */
function split(
  data: ClientRecord,
  changes: readonly FieldChange[],
  writable: (changes: readonly FieldChange[]) => FieldChange[],
) {
  const untouched = changes.filter(
    ({ field, after }) =>
      sameValue(valueAt(data, field), after) &&
      !(field.startsWith('consents.') && after === 'denied'),
  );
  const restorable = writable(untouched);
  const edited = changes.filter((change) => !restorable.includes(change));
  return { restorable, edited: edited.map(({ field }) => field) };
}

function valueAt(data: ClientRecord, field: string): unknown {
  const key = customKeyOf(field);
  if (key !== null) return data.custom[key] ?? null;
  const [group = '', part] = field.split('.');
  const value = data[group as keyof ClientRecord];
  if (part === undefined) return value;
  return (value as Record<string, unknown> | undefined)?.[part] ?? null;
}

function consentsBack(
  consents: ClientRecord['consents'],
  changes: readonly FieldChange[],
): ClientRecord['consents'] {
  const back: Record<string, unknown> = { ...consents };
  for (const { field, before } of changes) {
    if (!field.startsWith('consents.')) continue;
    const channel = field.slice('consents.'.length);
    if (before === null) delete back[channel];
    else back[channel] = before;
  }
  return back as ClientRecord['consents'];
}
