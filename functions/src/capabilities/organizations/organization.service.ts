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
import type { CallingMember, SignedInUser } from '../../http/endpoint-request.ts';
import type { Stored } from '../../platform/base-model.ts';
import type { ActivityModel, AuditEntryModel } from '../../platform/change-log.ts';
import type { Clock } from '../../platform/clock.ts';
import { StaleWriteError } from '../../platform/commit.ts';
import type { Database } from '../../platform/database.ts';
import { ExpiringCache } from '../../platform/expiring-cache.ts';
import { logError } from '../../platform/logger.ts';
import { requestContext } from '../../platform/request-context.ts';
import { sideBySide } from '../../platform/side-by-side.ts';
import type { MembershipService } from './membership.service.ts';
import type { OrganizationModel, OrganizationRecord } from './organization.model.ts';
import { presentOrganization } from './organization.presenter.ts';
import type { OrganizationChangedParticipant } from './organization-changed.participant.ts';

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
  database: Database;
  clock: Clock;
  organizations: OrganizationModel;
  memberships: MembershipService;
  auditEntries: AuditEntryModel;
  activities: ActivityModel;
}

export class OrganizationService {
  readonly #of: Dependencies;
  readonly #cache: ExpiringCache<Stored<OrganizationRecord>>;
  readonly #participants: OrganizationChangedParticipant[] = [];

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
    this.#cache = new ExpiringCache(dependencies.clock, { seconds: instanceMemorySeconds() });
  }

  /** Whom to tell of changed settings: capabilities above this one, once they are built. */
  tellChangesTo(participant: OrganizationChangedParticipant): void {
    this.#participants.push(participant);
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
  ): Promise<Stored<OrganizationRecord>> {
    const { organizationId } = member;
    const stored = await this.get(organizationId);
    const stale = (current: Stored<OrganizationRecord>) =>
      new ProblemError('precondition.failed', { current: presentOrganization(current) });
    if (stored.data.version !== version) throw stale(stored);
    const named = cleanName(input);
    const settings = { ...stored.data, ...named };
    assertSettings(settings);
    const changes = Object.entries(named)
      .map(([field, after]) => ({
        field,
        before: stored.data[field as keyof OrganizationSettings],
        after,
      }))
      .filter((change) => change.before !== change.after);
    if (changes.length === 0) return stored;
    const now = this.#of.clock.now();
    const commit = this.#of.database.newCommit();
    this.#of.organizations.stageUpdate(commit, organizationId, stored, {
      ...named,
      version: version + 1,
    });
    this.#of.auditEntries.stage(commit, organizationId, {
      entity: 'organization',
      entityId: organizationId,
      action: 'updated',
      source: 'app',
      at: now,
      by: member.actor,
      changes,
      requestId: requestContext().requestId,
    });
    this.#of.activities.stage(commit, organizationId, {
      kind: 'organization.changed',
      entityId: organizationId,
      by: member.id,
      at: now,
    });
    try {
      await commit.run();
    } catch (error) {
      throw error instanceof StaleWriteError ? stale(await this.get(organizationId)) : error;
    }
    this.#cache.delete(organizationId);
    const fields = changes.map(({ field }) => field);
    for (const participant of this.#participants) {
      await participant.organizationChanged(organizationId, fields);
    }
    return this.get(organizationId);
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
