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

export class OrganizationService {
  readonly #of: Dependencies;
  readonly #cache: ExpiringCache<Stored<OrganizationRecord>>;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
    this.#cache = new ExpiringCache(dependencies.clock, { seconds: instanceMemorySeconds() });
  }

  /** The organisation and its settings, as this instance remembers them. */
  async settingsOf(organizationId: string): Promise<OrganizationRecord> {
    return (await this.#cache.get(organizationId, () => this.get(organizationId))).data;
  }

  /** The calendar date that the organisation's people read now. */
  async todayOf(organizationId: string): Promise<string> {
    const { timeZone } = await this.settingsOf(organizationId);
    return calendarDateOf(this.#of.clock.now(), timeZone);
  }

  /** How the organisation counts what happens with its clients. */
  async countingRulesOf(organizationId: string) {
    const { timeZone, currency } = await this.settingsOf(organizationId);
    return { timeZone, currency };
  }

  /** What values of fields are read and judged with. */
  async valueContextOf(organizationId: string) {
    const { country, timeZone, currency } = await this.settingsOf(organizationId);
    return { country, timeZone, currency, today: await this.todayOf(organizationId) };
  }

  async get(organizationId: string): Promise<Stored<OrganizationRecord>> {
    const organization = await this.#of.organizations.find(organizationId, organizationId);
    assertOrProblem(organization, 'organization.not_found');
    return organization;
  }

  /**
   * Does something for every organisation, some at a time: for scheduled jobs. What fails for one
   * is logged, and does not keep the others waiting.
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

  /** Ids of every organisation, page by page, for scheduled jobs. */
  async pageOfIds(after: string | null, limit: number): Promise<string[]> {
    return this.#of.organizations.pageOfIds(after, limit);
  }

  async getMany(organizationIds: readonly string[]): Promise<Stored<OrganizationRecord>[]> {
    return this.#of.organizations.findMany('', organizationIds);
  }

  /** Creates an organisation, its first owner and the owner's list, all or nothing. */
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

  /** @throws ProblemError `precondition.failed` with the organisation as it is now. */
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

/** @throws ProblemError naming the country, time zone or currency that does not exist. */
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
