import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import type { CustomFieldType } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import { DEFAULT_ROLES } from '@clientele/domain/custom-fields/field-access';
import { emptySettings } from '@clientele/domain/custom-fields/field-types';
import { ClientAsking } from '../capabilities/clients/finding/client-asking.ts';
import { ClientCountService } from '../capabilities/clients/finding/client-count.service.ts';
import { ClientListService } from '../capabilities/clients/finding/client-list.service.ts';
import { ClientPages } from '../capabilities/clients/finding/client-pages.ts';
import { deriveClientFields } from '../capabilities/clients/record/client.derivation.ts';
import { ClientModel } from '../capabilities/clients/record/client.model.ts';
import type { ClientRecord, ClientState } from '../capabilities/clients/record/client.record.ts';
import { FILTER_FIELDS } from '../capabilities/clients/record/filter-field.participant.ts';
import type { CustomFieldRecord } from '../capabilities/custom-fields/custom-field.record.ts';
import { FieldSchema } from '../capabilities/custom-fields/field-schema.ts';
import type { SegmentRecord } from '../capabilities/segments/segment.record.ts';
import { SegmentDecider } from '../capabilities/segments/segment-decider.ts';
import type { Stored } from '../platform/base-model.ts';
import { CursorCodec } from '../platform/cursor.ts';
import { Slots } from '../platform/slot.ts';
import { believableClients } from './believable-clients.ts';
import { KeptDatabase } from './kept-database.ts';

const TODAY = '2026-11-22';
const TIME_ZONE = 'Europe/Paris';
const AT = new Date(`${TODAY}T12:00:00Z`);
const ORIGIN = {
  version: 1,
  createdAt: AT,
  createdBy: { id: null, name: 'Test' },
  updatedAt: AT,
  updatedBy: { id: null, name: 'Test' },
};
const FIELDS: readonly [string, CustomFieldType][] = [
  ['word', 'text'],
  ['story', 'longText'],
  ['points', 'number'],
  ['price', 'money'],
  ['seen', 'date'],
  ['met', 'dateTime'],
  ['vip', 'boolean'],
  ['size', 'choice'],
  ['likes', 'multiChoice'],
  ['stars', 'rating'],
  ['home', 'address'],
];
const SEGMENTS: readonly [string, ConditionGroup][] = [
  ['segmentActive', { all: [{ field: 'status', operator: 'equals', value: 'active' }] }],
  ['segmentTagged', { any: [{ field: 'tags', operator: 'hasAny', value: ['VIP', 'fidèle'] }] }],
];

/**
 * An organisation with every type of field, two segments and clients with a history, in memory.
 * Query planner, pages and counts are the real code over an array, so that thousands of random
 * filters take seconds. `run-query.emulator.test.ts` ensures that the array answers as Firestore
 * does.
 */
export class KeptOrganization {
  readonly schema = new FieldSchema(
    null,
    FIELDS.map(([key, type]) => storedField(key, type)),
  );
  readonly gate = this.schema.gateOf('owner');
  readonly segments = new SegmentDecider(1, SEGMENTS.map(storedSegment), this.gate.filterable);
  readonly moment = { at: AT, today: TODAY, timeZone: TIME_ZONE };
  readonly clients: readonly Stored<ClientRecord>[];
  readonly lists: ClientListService;
  readonly clientModel: ClientModel;

  constructor(seed: string, count: number) {
    const states = believableClients(seed, count, TODAY).map(({ id, state }, at) => ({
      id,
      state: { ...state, custom: valuesOf(at) },
    }));
    const records = states.map(({ id, state }) => ({ id, data: this.#complete(state) }));
    this.clients = records as Stored<ClientRecord>[];
    const schemas = { schemaOf: async () => this.schema };
    // Nothing is written here, so no slot needs to be filled.
    this.clientModel = new ClientModel(new KeptDatabase(records), schemas, new Slots());
    this.lists = this.#createLists(this.clientModel);
  }

  #complete(state: ClientState): ClientRecord {
    const named = { ...state, ...deriveClientFields(state, this.schema) };
    return { ...named, ...this.segments.decide(named, null, this.moment) };
  }

  /** Builds the services as `container.ts` does, with this organisation's settings. */
  #createLists(clients: ClientModel): ClientListService {
    const schemas = { schemaOf: async () => this.schema, gateOf: async () => this.gate };
    const field = this.segments.fields.get('segments');
    const filterFields = { filterFields: async () => [field], refresh: async () => {} };
    const slots = new Slots();
    slots.fill('segments', [FILTER_FIELDS.with(filterFields as never)]);
    const surroundings = {
      clients,
      schemas,
      counts: new ClientCountService({ clients }),
      cursors: new CursorCodec('a secret of the tests'),
      organizations: { valueContextOf: async () => this.moment },
      slots,
    };
    const asking = new ClientAsking(
      surroundings as unknown as ConstructorParameters<typeof ClientAsking>[0],
    );
    const pages = new ClientPages({ clients });
    return new ClientListService({
      ...surroundings,
      asking,
      pages,
    } as unknown as ConstructorParameters<typeof ClientListService>[0]);
  }
}

function storedField(key: string, type: CustomFieldType): Stored<CustomFieldRecord> {
  const options = type === 'choice' ? ['s', 'm'] : type === 'multiChoice' ? ['a', 'b', 'c'] : [];
  const data: CustomFieldRecord = {
    ...emptySettings(type),
    ...ORIGIN,
    type,
    label: { fr: key, en: '' },
    options: options.map((name) => ({
      key: name,
      label: { fr: name, en: '' },
      color: 'gray',
      retired: false,
    })),
    currency: type === 'money' ? 'EUR' : null,
    roles: DEFAULT_ROLES,
    status: 'active',
    pack: null,
    ready: true,
    preparingJobId: null,
    jobId: null,
    locked: false,
    uniqueGeneration: 0,
  };
  return { id: key, data } as Stored<CustomFieldRecord>;
}

function storedSegment([id, criteria]: (typeof SEGMENTS)[number]): Stored<SegmentRecord> {
  const data: SegmentRecord = {
    ...ORIGIN,
    name: id,
    description: '',
    kind: 'dynamic',
    status: 'active',
    criteria,
    pinned: false,
    rebuildId: null,
  };
  return { id, data } as Stored<SegmentRecord>;
}

const WORDS = ['Été', 'ete', 'hiver long', 'Zoé', 'œuf', null];
const day = (at: number) => `2026-01-${String((at % 28) + 1).padStart(2, '0')}`;

/** Values of every type, many of them empty, none of them rare. */
function valuesOf(at: number): CustomValues {
  const home = { line1: null, line2: null, postalCode: '69001', city: 'Lyon', country: 'FR' };
  return {
    word: WORDS[at % WORDS.length] ?? null,
    story: at % 5 === 0 ? `${'long '.repeat(60)}${at}` : null,
    points: at % 7 === 0 ? null : at % 30,
    price: at % 4 === 0 ? null : (at % 10) * 100,
    seen: at % 3 === 0 ? null : day(at),
    met: at % 4 === 0 ? null : `${day(at)}T23:30:00.000Z`,
    vip: at % 20 === 0 ? true : at % 3 === 0 ? false : null,
    size: ['s', 'm', null][at % 3] ?? null,
    likes: at % 2 === 0 ? null : ['a', 'b', 'c'].slice(0, (at % 3) + 1),
    stars: (at % 5) + 1,
    home: at % 6 === 0 ? home : null,
  };
}
