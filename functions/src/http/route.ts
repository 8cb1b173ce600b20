import type { EndpointDefinition } from '@clientele/contracts/endpoint';
import type { Route } from '../platform/capability.ts';
import type { ControllerOf } from './endpoint-request.ts';

/** Pairs an endpoint table with its controller; the types demand a method for each endpoint. */
export function route<Table extends Record<string, EndpointDefinition>>(
  table: Table,
  controller: ControllerOf<Table>,
): Route {
  return { table, controller };
}
