import type {
  BodyOutput,
  EndpointDefinition,
  PathParameters,
  QueryOutput,
  ResponseOf,
} from '@clientele/contracts/endpoint';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import type { CallingMember, SignedInUser } from '../platform/calling-member.ts';

type UserOf<Endpoint extends EndpointDefinition> = Endpoint extends { apiKey: true }
  ? null
  : Endpoint['audience'] extends 'public'
    ? null
    : SignedInUser;
type MemberOf<Endpoint extends EndpointDefinition> = Endpoint['audience'] extends 'member'
  ? CallingMember
  : null;
type VersionOf<Endpoint extends EndpointDefinition> = Endpoint extends { ifMatch: true }
  ? number
  : null;

type FileOf<Endpoint extends EndpointDefinition> = Endpoint extends {
  upload: { bytesMaximum: number };
}
  ? Uint8Array
  : null;

/** An answer that is a file, which browsers save under its name. */
export interface FileAnswer {
  name: string;
  contentType: string;
  bytes: Uint8Array;
}
type AnswerOf<Endpoint extends EndpointDefinition> = Endpoint extends { download: true }
  ? FileAnswer
  : ResponseOf<Endpoint>;

/** A request that passed every check of its endpoint, in the types of the endpoint table. */
export interface EndpointRequest<Endpoint extends EndpointDefinition> {
  params: PathParameters<Endpoint>;
  query: QueryOutput<Endpoint>;
  body: BodyOutput<Endpoint>;
  /** The uploaded bytes; only where the endpoint takes a file. */
  file: FileOf<Endpoint>;
  user: UserOf<Endpoint>;
  member: MemberOf<Endpoint>;
  /** The version in `If-Match`; only where the endpoint requires one. */
  version: VersionOf<Endpoint>;
  language: InterfaceLanguage;
}

/**
 * Presents the current record, by kind, in the answer to a caller who named an outdated version: in
 * wire shape, and in the language and with the rights of that caller.
 */
export type CurrentPresenters = Readonly<
  Record<
    string,
    (
      call: { member: CallingMember; language: InterfaceLanguage },
      stored: never,
    ) => Promise<unknown> | unknown
  >
>;

/**
 * The controller of an endpoint table: one short method for each endpoint, and `current` when any
 * of them takes a version.
 */
export type ControllerOf<Table extends Record<string, EndpointDefinition>> = {
  current?: CurrentPresenters;
} & {
  [Name in keyof Table]: (
    request: EndpointRequest<Table[Name]>,
  ) => Promise<AnswerOf<Table[Name]>> | AnswerOf<Table[Name]>;
};
