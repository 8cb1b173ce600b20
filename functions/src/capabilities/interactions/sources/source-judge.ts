import type { FieldIssue } from '@clientele/contracts/field-issue';
import type { ClientService } from '../../clients/record/client.service.ts';
import type { MembershipService } from '../../organizations/membership.service.ts';
import type { SourceContent, SourceType } from './source.type.ts';

interface Dependencies {
  clients: ClientService;
  memberships: MembershipService;
}

/** Finds what is wrong with an appointment or a purchase, whichever way it comes in. */
export class SourceJudge<Content extends SourceContent> {
  readonly #of: Dependencies;
  readonly #judgeType: SourceType<never, never, Content>['judge'];

  constructor(
    dependencies: Dependencies,
    { judge }: Pick<SourceType<never, never, Content>, 'judge'>,
  ) {
    this.#of = dependencies;
    this.#judgeType = judge;
  }

  /**
   * Every issue at once; empty for a record that is acceptable.
   * @param before The stored record that is changed; null for a new one.
   * @param usable Clients known to exist, where many records are judged together.
   */
  async issuesOf(
    organizationId: string,
    content: Content,
    before: Content | null,
    usable?: ReadonlyMap<string, unknown>,
  ): Promise<FieldIssue[]> {
    const { clientId, memberId } = content;
    const issues: FieldIssue[] = [];
    if (clientId !== before?.clientId) {
      const clients = usable ?? (await this.#of.clients.findUsable(organizationId, [clientId]));
      if (!clients.has(clientId)) issues.push({ path: 'clientId', code: 'client.unknown' });
    }
    // A member who was named before may have left since, which is no issue.
    if (memberId !== null && memberId !== before?.memberId) {
      const isActive = await this.#of.memberships.isActiveMember(organizationId, memberId);
      if (!isActive) issues.push({ path: 'memberId', code: 'member.unknown' });
    }
    return [...issues, ...(await this.#judgeType(organizationId, content, before))];
  }
}
