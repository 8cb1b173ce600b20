import type { FieldIssue } from '@clientele/contracts/field-issue';
import type {
  CreateOrganizationInput,
  OrganizationSettings,
  UpdateOrganizationInput,
} from '@clientele/contracts/organizations/organization';
import { TRASH_RETENTION_DAYS_DEFAULT } from '@clientele/contracts/organizations/organization';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import { isCountry, isTimeZone } from '@clientele/domain/contact/place';
import { cleanText } from '@clientele/domain/text/fold';
import { calendarDateOf } from '@clientele/domain/time/calendar';
import { instanceMemorySeconds } from '../../config.ts';
import type { Stored } from '../../platform/base-model.ts';
import type { CallingMember, SignedInUser } from '../../platform/calling-member.ts';
import { changedFields } from '../../platform/changed-fields.ts';
import type { ChangedRecords } from '../../platform/changed-records.ts';
import type { Clock } from '../../platform/clock.ts';
import { ExpiringCache } from '../../platform/expiring-cache.ts';
import { logError } from '../../platform/logger.ts';
import { sideBySide } from '../../platform/side-by-side.ts';
import type { SlotReader } from '../../platform/slot.ts';
import type { MembershipService } from './membership.service.ts';
import type { OrganizationModel, OrganizationRecord } from './organization.model.ts';
import { ORGANIZATION_CHANGED } from './organization-changed.participant.ts';

const IDS_PAGE = 100;
const ORGANIZATIONS_TOGETHER = 8;

const DEFAULT_SETTINGS: Omit<OrganizationSettings, 'name'> = {
  sector: 'other',
  language: 'fr',
  country: 'FR',
  currency: 'EUR',
  timeZone: 'Europe/Paris',
  trashRetentionDays: TRASH_RETENTION_DAYS_DEFAULT,
};

interface Dependencies {
  clock: Clock;
  organizations: OrganizationModel;
  memberships: MembershipService;
  records: ChangedRecords;
  slots: SlotReader;
}

/** Creates organisations, and reads and changes their settings. */
export class OrganizationService {
  readonly #of: Dependencies;
  readonly #cache: ExpiringCache<Stored<OrganizationRecord>>;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
    this.#cache = new ExpiringCache(dependencies.clock, { seconds: instanceMemorySeconds() });
  }

  /**
   * The organisation with its settings, cached by the instance for `instanceMemorySeconds`.
   * @throws ProblemError `organization.not_found`.
   */
  async settingsOf(organizationId: string): Promise<OrganizationRecord> {
    return (await this.#cache.get(organizationId, () => this.get(organizationId))).data;
  }

  /** Today's calendar date in the organisation's time zone, `YYYY-MM-DD`. */
  async todayOf(organizationId: string): Promise<string> {
    const { timeZone } = await this.settingsOf(organizationId);
    return calendarDateOf(this.#of.clock.now(), timeZone);
  }

  /** The settings on which client statistics depend: time zone and currency. */
  async countingRulesOf(organizationId: string) {
    const { timeZone, currency } = await this.settingsOf(organizationId);
    return { timeZone, currency };
  }

  /** The settings on which reading and checking field values depends, with today's date. */
  async valueContextOf(organizationId: string) {
    const { country, timeZone, currency } = await this.settingsOf(organizationId);
    return { country, timeZone, currency, today: await this.todayOf(organizationId) };
  }

  /** The organisation as stored now. @throws ProblemError `organization.not_found`. */
  async get(organizationId: string): Promise<Stored<OrganizationRecord>> {
    const organization = await this.#of.organizations.find(organizationId, organizationId);
    assertOrProblem(organization, 'organization.not_found');
    return organization;
  }

  /**
   * Runs work for every organisation, several at a time. For scheduled jobs: a failure for one
   * organisation is logged and the others go on.
   */
  async forEachId(work: (organizationId: string) => Promise<void>): Promise<void> {
    let after: string | null = null;
    for (;;) {
      const ids: string[] = await this.pageOfIds(after, IDS_PAGE);
      await sideBySide(ids, ORGANIZATIONS_TOGETHER, (id) =>
        work(id).catch((error: unknown) => {
          logError('scheduled job failed for an organisation', error, { organizationId: id });
        }),
      );
      after = ids.at(-1) ?? null;
      if (ids.length < IDS_PAGE || after === null) return;
    }
  }

  /** Ids of all organisations in order of id, page by page. For scheduled jobs only. */
  async pageOfIds(after: string | null, limit: number): Promise<string[]> {
    return this.#of.organizations.pageOfIds(after, limit);
  }

  /** The organisations with these ids that exist. */
  async getMany(organizationIds: readonly string[]): Promise<Stored<OrganizationRecord>[]> {
    return this.#of.organizations.findMany('', organizationIds);
  }

  /**
   * Creates an organisation and makes the user its first owner, in one transaction.
   * @throws ProblemError `email.not_verified`, or `request.invalid` for settings that do not exist.
   */
  async create(
    user: SignedInUser,
    input: CreateOrganizationInput,
  ): Promise<Stored<OrganizationRecord>> {
    assertOrProblem(user.emailVerified, 'email.not_verified');
    const settings = { ...DEFAULT_SETTINGS, ...cleanName(input) };
    assertSettings(settings);
    const id = this.#of.organizations.newId('');
    const now = this.#of.clock.now();
    await this.#of.memberships.addMember(
      { id: user.id, email: user.email, displayName: user.displayName },
      id,
      'owner',
      (commit) => {
        this.#of.organizations.stageCreate(commit, id, id, {
          ...settings,
          version: 1,
          createdAt: now,
        });
      },
    );
    return this.get(id);
  }

  /**
   * Changes settings, then calls the participants of other capabilities.
   * @throws RecordConflict for an outdated version.
   * @throws ProblemError `request.invalid` for settings that do not exist.
   */
  async update(
    member: CallingMember,
    version: number,
    input: UpdateOrganizationInput,
  ): Promise<Pick<Stored<OrganizationRecord>, 'id' | 'data'>> {
    const { organizationId } = member;
    const named = cleanName(input);
    const target = {
      entity: 'organization' as const,
      model: this.#of.organizations,
      load: () => this.get(organizationId),
      version,
      activity: { kind: 'organization.changed' as const },
    };
    const changed = await this.#of.records.change(member, target, ({ data }) => {
      assertSettings({ ...data, ...named });
      const changes = changedFields<Partial<OrganizationSettings>>(data, named);
      return changes.length === 0 ? null : { fields: named, action: 'updated', changes };
    });
    if (changed.changes.length === 0) return changed;
    this.#cache.delete(organizationId);
    const fields = changed.changes.map(({ field }) => field);
    for (const participant of this.#of.slots.all(ORGANIZATION_CHANGED)) {
      await participant.organizationChanged(organizationId, fields);
    }
    return changed;
  }
}

function cleanName<Input extends { name?: string }>(input: Input): Input {
  return input.name === undefined ? input : { ...input, name: cleanText(input.name) };
}

/**
 * @throws ProblemError `request.invalid` naming each unknown country, time zone or currency, or an
 * empty name.
 */
function assertSettings(settings: OrganizationSettings): void {
  const issues: FieldIssue[] = [
    ...(settings.name === '' ? [{ path: 'name', code: 'field.required' as const }] : []),
    ...(isCountry(settings.country) ? [] : [{ path: 'country', code: 'country.invalid' as const }]),
    ...(isTimeZone(settings.timeZone)
      ? []
      : [{ path: 'timeZone', code: 'time_zone.invalid' as const }]),
    ...(Intl.supportedValuesOf('currency').includes(settings.currency)
      ? []
      : [{ path: 'currency', code: 'value.not_allowed' as const }]),
  ];
  if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
}
