import type { FieldChange } from '@clientele/contracts/audit';
import type { Condition } from '@clientele/contracts/conditions/condition';
import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import type { Role } from '@clientele/contracts/roles';
import type { FieldDescription } from '@clientele/domain/conditions/operators';
import {
  canReveal,
  canSort,
  canWrite,
  filterableFields,
  isMasked,
  presentChanges,
  presentConditions,
  presentCustom,
} from '@clientele/domain/custom-fields/field-access';
import { customKeyOf, customPath } from '@clientele/domain/custom-fields/field-types';
import type { SchemaField } from './custom-field.record.ts';

/**
 * The one place on the server where field access is enforced. Every path by which a client's
 * custom values could leave, be asked about or be overwritten takes the gate of the member's role:
 * read, list, filter, sort, count, duplicate check, bulk edit, history, reveal, and the
 * participants of export, import, segments and templates. A field with access `none` is as if it
 * did not exist. Rules: packages/domain/src/custom-fields/field-access.ts.
 */
export class FieldGate {
  readonly role: Role;
  /** The fields that the role may know of, in the order of the layout. */
  readonly fields: readonly MemberField[];
  /** What the role may filter on, standard fields included. */
  readonly filterable: ReadonlyMap<string, FieldDescription>;
  readonly #locked: ReadonlySet<string>;

  constructor(role: Role, fields: readonly MemberField[], stored: readonly SchemaField[]) {
    this.role = role;
    const visibleFields = fields.filter((field) => field.access !== 'none');
    this.fields = visibleFields.map((field) => withoutHidden(field, visibleFields));
    this.filterable = filterableFields(this.fields);
    this.#locked = new Set(stored.filter((field) => field.locked).map(({ key }) => key));
  }

  find(key: string): MemberField | null {
    return this.fields.find((field) => field.key === key) ?? null;
  }

  /** The stored values as the role may see them. */
  present(stored: CustomValues): ReturnType<typeof presentCustom> {
    return presentCustom(stored, this.fields);
  }

  /** Changes of a record, without those that the role may not see. */
  presentChanges(changes: readonly FieldChange[]): FieldChange[] {
    return presentChanges(changes, this.fields).map((change) => ({
      ...change,
      before: presentConditions(change.before, this.filterable),
      after: presentConditions(change.after, this.filterable),
    }));
  }

  /** The changes that the role may make or take back. */
  writableChanges(changes: readonly FieldChange[]): FieldChange[] {
    return changes.filter(({ field }) => {
      const key = customKeyOf(field);
      return key === null || this.mayWrite(key);
    });
  }

  /** Whether the role may write the field's values. */
  mayWrite(key: string): boolean {
    const field = this.find(key);
    return field !== null && canWrite(field);
  }

  /** Whether the role may see the field's values, revealing sensitive ones included. */
  mayRead(key: string): boolean {
    const field = this.find(key);
    return field !== null && canReveal(field);
  }

  /** Whether the role may sort lists by the field. */
  maySort(key: string): boolean {
    const field = this.find(key);
    return field !== null && canSort(field);
  }

  /** The sensitive values that were asked for, or the issues why they may not be shown. */
  reveal(stored: CustomValues, keys: readonly string[]): CustomValues | FieldIssue[] {
    const issues = keys.flatMap((key, at): FieldIssue[] => {
      const field = this.find(key);
      if (!field) return [{ path: `fields.${at}`, code: 'field.unknown' }];
      return field.sensitive && canReveal(field)
        ? []
        : [{ path: `fields.${at}`, code: 'custom_field.not_sensitive' }];
    });
    if (issues.length > 0) return issues;
    return Object.fromEntries(keys.map((key) => [key, stored[key] ?? null]));
  }

  /** Issues for values that a running change of type has locked: nobody else may write them. */
  lockedIssues(custom: CustomValues | undefined): FieldIssue[] {
    return Object.keys(custom ?? {})
      .filter((key) => this.#locked.has(key))
      .map((key) => ({ path: customPath(key), code: 'custom_field.busy' as const }));
  }
}

/**
 * Removes from a field what would reveal hidden data: conditions on fields that the role does not
 * see (it could not evaluate them anyway), and its default value where the role may not see values.
 */
function withoutHidden(field: MemberField, visibleFields: readonly MemberField[]): MemberField {
  const shownCondition = (condition: Condition | null) => {
    const key = condition && customKeyOf(condition.field);
    if (key === null) return condition;
    const conditionField = visibleFields.find((candidate) => candidate.key === key);
    return conditionField && !isMasked(conditionField) ? condition : null;
  };
  return {
    ...field,
    visibleWhen: shownCondition(field.visibleWhen),
    requiredWhen: shownCondition(field.requiredWhen),
    defaultValue: canReveal(field) ? field.defaultValue : null,
  };
}
