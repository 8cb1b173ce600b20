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

/** The differences between appointments and purchases that their common use cases need. */
export interface SourceType<
  Input extends SourceContent & { externalId: string | null },
  Update,
  Content extends SourceContent,
> {
  entity: 'appointment' | 'purchase';
  notFound: ProblemCode;
  /** Schema of one item of a bulk request. */
  schema: z.ZodType<Input>;
  model: PushedModel<Content & SourceUpkeep>;
  /**
   * The activity entry when one is created or changed; null where that would cost too many writes.
   */
  activity: ActivityKind | null;
  /** The input in stored form, acceptable or not. */
  normalize(input: Input): Content;
  /** The content after an update, acceptable or not. */
  updated(before: Content, update: Update): Content;
  /** The issues of this kind of record in particular; `SourceJudge` checks the rest. */
  judge(organizationId: string, content: Content, before: Content | null): Promise<FieldIssue[]>;
}

/** A stored record of a source: its content and its upkeep. */
export type Source<Content> = Pick<Stored<Content & SourceUpkeep>, 'id' | 'data'>;
