import type { ActivityKind } from '@clientele/contracts/activity';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import type { ProblemCode } from '@clientele/contracts/problem';
import type { z } from 'zod';
import type { Stored } from '../../../platform/base-model.ts';
import type { PushedModel } from './pushed-record.model.ts';
import type { SourceUpkeep } from './source.record.ts';

/** What every kind of source has in common. */
export interface SourceContent {
  clientId: string;
  memberId: string | null;
}

/** What tells appointments from purchases, and what their use cases have to know of either. */
export interface SourceType<
  Input extends SourceContent & { externalId: string | null },
  Update,
  Content extends SourceContent,
> {
  entity: 'appointment' | 'purchase';
  notFound: ProblemCode;
  /** How one is read from a bulk request. */
  schema: z.ZodType<Input>;
  model: PushedModel<Content & SourceUpkeep>;
  /** What browsers hear when one is made or changed; null when that would cost too much. */
  activity: ActivityKind | null;
  /** What was said in its stored form, right or wrong. */
  normalize(input: Input): Content;
  /** The content after an update, right or wrong. */
  updated(before: Content, update: Update): Content;
  /** What stands against this kind of record in particular; `SourceJudge` asks the rest. */
  judge(organizationId: string, content: Content, before: Content | null): Promise<FieldIssue[]>;
}

/** A stored record of a source: its content and its upkeep. */
export type Source<Content> = Pick<Stored<Content & SourceUpkeep>, 'id' | 'data'>;
