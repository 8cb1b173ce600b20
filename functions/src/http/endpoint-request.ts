import type {
  BodyOutput,
  EndpointDefinition,
  PathParameters,
  QueryOutput,
  ResponseOf,
} from '@clientele/contracts/endpoint';
import type { Actor, InterfaceLanguage } from '@clientele/contracts/primitives';
import type { Role } from '@clientele/contracts/roles';

/** Who Firebase Auth says the caller is. */
export interface SignedInUser {
  id: string;
  email: string;
  emailVerified: boolean;
  displayName: string;
}

/** The caller as a member of the organisation in the path. */
export interface CallingMember {
  organizationId: string;
  id: string;
  role: Role;
  actor: Actor;
}

type UserOf<Endpoint extends EndpointDefinition> = Endpoint['audience'] extends 'public'
  ? null
  : SignedInUser;
type MemberOf<Endpoint extends EndpointDefinition> = Endpoint['audience'] extends 'member'
  ? CallingMember
  : null;
type VersionOf<Endpoint extends EndpointDefinition> = Endpoint extends { ifMatch: true }
  ? number
  : null;

/** A request that passed every check of its endpoint, in the types of the endpoint table. */
export interface EndpointRequest<Endpoint extends EndpointDefinition> {
  params: PathParameters<Endpoint>;
  query: QueryOutput<Endpoint>;
  body: BodyOutput<Endpoint>;
  user: UserOf<Endpoint>;
  member: MemberOf<Endpoint>;
  /** The version that `If-Match` names. */
  version: VersionOf<Endpoint>;
  language: InterfaceLanguage;
}

/** One short method for each endpoint of a table. */
export type ControllerOf<Table extends Record<string, EndpointDefinition>> = {
  [Name in keyof Table]: (
    request: EndpointRequest<Table[Name]>,
  ) => Promise<ResponseOf<Table[Name]>> | ResponseOf<Table[Name]>;
};
