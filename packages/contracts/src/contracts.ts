import { clientsContract } from './clients/clients.contract.ts';
import { communicationContract } from './communication/communication.contract.ts';
import { customFieldsContract } from './custom-fields/custom-fields.contract.ts';
import { generalContract } from './general.contract.ts';
import { importExportContract } from './import-export/import-export.contract.ts';
import { interactionsContract } from './interactions/interactions.contract.ts';
import { operationsContract } from './operations/operations.contract.ts';
import { organizationsContract } from './organizations/organizations.contract.ts';
import { privacyContract } from './privacy/privacy.contract.ts';
import { segmentsContract } from './segments/segments.contract.ts';

/**
 * The contracts of all capabilities, one on each line: the lists of problems, permissions and so on
 * are gathered from them.
 */
export const CONTRACTS = [
  generalContract,
  organizationsContract,
  customFieldsContract,
  clientsContract,
  interactionsContract,
  segmentsContract,
  communicationContract,
  importExportContract,
  privacyContract,
  operationsContract,
] as const;

type Declared = (typeof CONTRACTS)[number];
type KeyOf<Part> = Part extends unknown ? keyof Part & string : never;
type ItemOf<Part> = Part extends readonly (infer Item)[] ? Item : never;

export type ProblemCode = KeyOf<Declared['problems']>;
export type ValidationCode = KeyOf<Declared['issues']>;
export type Permission = KeyOf<Declared['permissions']>;
export type ActivityKind = ItemOf<Declared['activity']>;
export type AuditEntity = ItemOf<Declared['auditEntities']>;
export type OtherAuditAction = ItemOf<Declared['auditActions']>;
export type NotificationKind = KeyOf<Declared['notifications']>;

/**
 * Merges one part of every contract into a record.
 * @throws Error for a key that two contracts declare.
 */
export function gather<Key extends string, Value>(
  part: 'problems' | 'issues' | 'permissions' | 'notifications',
): Readonly<Record<Key, Value>> {
  const entries = CONTRACTS.flatMap((contract) => Object.entries(contract[part]));
  const gathered = Object.fromEntries(entries);
  if (Object.keys(gathered).length < entries.length) throw new Error(`${part} declared twice`);
  return gathered as Record<Key, Value>;
}

/** Joins one part of every contract into a list; never empty, as `z.enum` requires. */
export function list<Item extends string>(part: 'activity' | 'auditEntities'): [Item, ...Item[]] {
  return CONTRACTS.flatMap((contract): readonly string[] => contract[part]) as [Item, ...Item[]];
}
