import type { Condition } from '@clientele/contracts/conditions/condition';
import type { TestPerson } from '../test-api.ts';

/** What a probe uses: the person whose access is tried, and the records that hold the values. */
export interface Probe {
  person: TestPerson;
  organizationId: string;
  /** Holds a value of every field. */
  clientId: string;
  /** Another client, to change. */
  otherId: string;
  /** E-mail that identifies the client of this run. */
  email: string;
  /** The history entry that wrote the values. */
  entryId: string;
  /** Bulk edit of each field by the owner. */
  bulkEditIds: Readonly<Record<string, string>>;
  /** Dry run of a change of type of each field, by the owner. */
  jobIds: Readonly<Record<string, string>>;
  /** A static segment of the client. */
  segmentId: string;
}

/**
 * How an endpoint could reveal or overwrite a value: `shows` answers with clients or their history,
 * `asks` takes a condition, `sorts` a field, `writes` a value, and `moves` restores or converts
 * values by naming an earlier entry or job.
 */
export interface Row {
  shows?: (probe: Probe, key: string) => Promise<unknown>;
  asks?: (probe: Probe, condition: Condition) => Promise<unknown>;
  sorts?: (probe: Probe, sort: `custom.${string}`) => Promise<unknown>;
  writes?: (probe: Probe, key: string, value: string) => Promise<unknown>;
  moves?: (probe: Probe, key: string) => Promise<unknown>;
  /** Why no client value passes through this endpoint. */
  nothing?: string;
}

export const params = ({ organizationId, clientId }: Probe) => ({ organizationId, clientId });
export const byFilter = (condition: Condition) => ({ filter: { all: [condition] } });
export const version = async (probe: Probe, clientId: string) =>
  (await probe.person.api.getClient({ params: { ...params(probe), clientId } })).version;

/** The refusal as an answer: its details must not reveal anything either. */
export function asAnswer(error: unknown): unknown {
  return error;
}

/** One row for each endpoint of these tables; a new endpoint does not compile without its row. */
export type RowsOf<Tables> = Readonly<
  Record<{ [Name in keyof Tables]: keyof Tables[Name] & string }[keyof Tables], Row>
>;
