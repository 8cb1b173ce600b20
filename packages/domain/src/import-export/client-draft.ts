import {
  type ClientCreateRequest,
  type ConsentState,
  OTHER_CONTACTS_MAXIMUM,
  TAG_LENGTH_MAXIMUM,
  TAGS_MAXIMUM,
} from '@clientele/contracts/clients/client';
import type { CommunicationChannel } from '@clientele/contracts/communication-channel';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import type { NameOrder } from '@clientele/contracts/import-export/import-settings';
import type { ClientPatch } from '../clients/normalize-client.ts';
import { normalizeClientInput } from '../clients/normalize-client.ts';
import { cleanText } from '../text/fold.ts';
import type { CellIssue, RowContext } from './file-row.ts';
import type { ImportTarget } from './import-target.ts';
import { splitFullName } from './split-name.ts';

/** A client as the cells of a row describe it, before normalisation. */
export class ClientDraft {
  readonly input: ClientCreateRequest & { custom: Record<string, CustomValue> } = { custom: {} };
  readonly consents: Partial<Record<CommunicationChannel, ConsentState>> = {};
  readonly issues: CellIssue[];
  number: string | null = null;
  #emails: string[] = [];
  #otherEmails: string[] = [];
  #phones: string[] = [];
  #otherPhones: string[] = [];
  /** Column by path, for issues that are found later. */
  readonly #columns = new Map<string, number | null>();

  constructor(issues: CellIssue[]) {
    this.issues = issues;
  }

  get country(): string | null {
    return this.input.address?.country ?? null;
  }

  /** Takes the values of cells for a target. `path` is the target without a leading `client.`. */
  put(
    path: string,
    target: ImportTarget,
    values: readonly unknown[],
    column: number | null,
    nameOrder: NameOrder,
  ): void {
    this.#columns.set(path, column);
    if (path.startsWith('consents.')) {
      const channel = path.slice('consents.'.length) as CommunicationChannel;
      this.consents[channel] = (values[0] as ConsentState | undefined) ?? 'unknown';
      return;
    }
    if (values.length === 0) return;
    switch (path) {
      case 'number':
        this.number = String(values[0]);
        return;
      case 'fullName':
        this.#putName(values.join(' '), nameOrder, column);
        return;
      case 'email':
        this.#emails = values.flat() as string[];
        return;
      case 'otherEmails':
        this.#otherEmails = values.flat() as string[];
        return;
      case 'phone':
        this.#phones = values.flat() as string[];
        return;
      case 'otherPhones':
        this.#otherPhones = values.flat() as string[];
        return;
      case 'tags':
        this.#putTags(values.flat() as string[], column);
        return;
      default:
        this.#putValue(path, target, joined(target, values), column);
    }
  }

  /** The client in stored form; values with issues are left out. */
  finish(context: RowContext): ClientPatch {
    const patch = this.#normalized(context);
    this.#putContacts(patch, 'email', 'otherEmails', this.#emails, this.#otherEmails);
    this.#putContacts(patch, 'phone', 'otherPhones', this.#phones, this.#otherPhones);
    return patch;
  }

  #normalized(context: RowContext): ClientPatch {
    const { custom } = this.input;
    // Files may contain options that are retired by now, so the current values count as chosen.
    const result = normalizeClientInput(this.input, context, custom);
    if (result.ok) return result.value;
    for (const issue of result.issues) {
      this.issues.push({ ...issue, column: this.#columnOf(issue.path) });
      this.#remove(issue.path);
    }
    return this.#normalized(context);
  }

  #putName(text: string, order: NameOrder, column: number | null): void {
    // A text that is the company's name is not a person's name.
    if (cleanText(text) === cleanText(this.input.companyName ?? '')) return;
    const { firstName, lastName } = splitFullName(text, order);
    for (const [path, name] of [
      ['firstName', firstName],
      ['lastName', lastName],
    ] as const) {
      // A value from a column of its own takes precedence.
      if (name === null || this.input[path]) continue;
      this.input[path] = name;
      this.#columns.set(path, column);
    }
  }

  #putTags(tags: readonly string[], column: number | null): void {
    const cleaned = tags.map(cleanText).filter((tag) => tag !== '');
    if (cleaned.some((tag) => tag.length > TAG_LENGTH_MAXIMUM)) {
      this.#refuse('tags', 'text.too_long', TAG_LENGTH_MAXIMUM, column);
    } else if (new Set(cleaned).size > TAGS_MAXIMUM) {
      this.#refuse('tags', 'list.too_long', TAGS_MAXIMUM, column);
    } else this.input.tags = cleaned;
  }

  #putValue(path: string, target: ImportTarget, value: unknown, column: number | null): void {
    const maximum = target.maximum;
    const isLong = maximum !== null && typeof value === 'string' && value.length > maximum;
    if (isLong && (target.kind !== 'text' || cleanText(value).length > maximum)) {
      this.#refuse(path, 'text.too_long', maximum, column);
      return;
    }
    const [group, part] = path.split('.') as [string, string | undefined];
    if (part === undefined) (this.input as Record<string, unknown>)[path] = value;
    else if (group === 'custom') this.input.custom[part] = value as CustomValue;
    else this.input.address = { ...this.input.address, [part]: value };
  }

  #putContacts(
    patch: ClientPatch,
    main: 'email' | 'phone',
    rest: 'otherEmails' | 'otherPhones',
    values: readonly string[],
    otherValues: readonly string[],
  ): void {
    const [first] = values;
    if (first !== undefined) patch[main] = first;
    const further = [...new Set([...values.slice(1), ...otherValues])].filter(
      (value) => value !== first,
    );
    if (further.length > OTHER_CONTACTS_MAXIMUM) {
      const column = this.#columns.get(otherValues.length > 0 ? rest : main) ?? null;
      this.#refuse(rest, 'list.too_long', OTHER_CONTACTS_MAXIMUM, column);
    } else if (further.length > 0) patch[rest] = further;
  }

  #refuse(
    path: string,
    code: 'text.too_long' | 'list.too_long',
    maximum: number,
    column: number | null,
  ): void {
    this.issues.push({ path, code, values: { maximum }, column });
  }

  #columnOf(path: string): number | null {
    const [group, part] = path.split('.');
    const own = this.#columns.get(path) ?? this.#columns.get(`${group}.${part}`);
    return own ?? this.#columns.get(group ?? '') ?? null;
  }

  #remove(path: string): void {
    const [group = '', part = ''] = path.split('.');
    if (group === 'custom') delete this.input.custom[part];
    else if (group === 'address' && this.input.address) {
      this.input.address = { ...this.input.address, [part]: undefined };
    } else delete (this.input as Record<string, unknown>)[group];
  }
}

/** Joins several texts; of other values the first counts. */
function joined(target: ImportTarget, values: readonly unknown[]): unknown {
  if (values.length === 1) return values[0];
  if (target.kind === 'text') return values.join(' ');
  if (target.kind === 'longText') return values.join('\n');
  return target.kind === 'choices' ? [...new Set(values.flat())] : values[0];
}
