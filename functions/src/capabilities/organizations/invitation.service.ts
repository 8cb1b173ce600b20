import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  type CreateInvitationInput,
  INVITATION_DAYS,
} from '@clientele/contracts/organizations/invitation';
import { idSchema } from '@clientele/contracts/primitives';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import type { Auth } from 'firebase-admin/auth';
import type { Stored } from '../../platform/base-model.ts';
import type { CallingMember, SignedInUser } from '../../platform/calling-member.ts';
import type { Clock } from '../../platform/clock.ts';
import { StaleWriteError } from '../../platform/commit.ts';
import type { Database } from '../../platform/database.ts';
import type { MailPort } from '../../platform/mail.ts';
import { invitationMail } from './invitation.mail.ts';
import type { InvitationModel, InvitationRecord } from './invitation.model.ts';
import type { MemberModel } from './member.model.ts';
import { assertMayGiveRole } from './member.policy.ts';
import type { MemberLog } from './member-log.ts';
import type { MembershipService } from './membership.service.ts';
import type { OrganizationService } from './organization.service.ts';

interface Dependencies {
  database: Database;
  auth: Auth;
  clock: Clock;
  mail: MailPort;
  publicUrl: string;
  invitations: InvitationModel;
  members: MemberModel;
  memberships: MembershipService;
  memberLog: MemberLog;
  organizations: OrganizationService;
}

/** Invites people by mail to become members of an organisation. */
export class InvitationService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async list(organizationId: string): Promise<Stored<InvitationRecord>[]> {
    return this.#of.invitations.list(organizationId);
  }

  /**
   * Stores an invitation, in place of an earlier one to the same address, and mails its link.
   * @throws ProblemError `permission.denied` for a role that the caller may not give.
   * @throws ProblemError `member.already_exists`.
   */
  async create(
    caller: CallingMember,
    input: CreateInvitationInput,
  ): Promise<Pick<Stored<InvitationRecord>, 'id' | 'data'>> {
    const { organizationId } = caller;
    assertMayGiveRole(caller, input.role);
    const email = input.email.toLowerCase();
    assertOrProblem(
      !(await this.#of.members.findByEmail(organizationId, email)),
      'member.already_exists',
    );
    const secret = randomBytes(24).toString('base64url');
    const id = this.#of.invitations.idOf(email);
    const now = this.#of.clock.now();
    const data: InvitationRecord = {
      email,
      role: input.role,
      secretHash: hashOf(secret),
      invitedBy: caller.actor,
      createdAt: now,
      expiresAt: new Date(now.getTime() + INVITATION_DAYS * 86_400_000),
    };
    const commit = this.#of.database.newCommit();
    this.#of.invitations.stagePut(commit, organizationId, id, data);
    this.#of.memberLog.stage(commit, organizationId, {
      entity: 'invitation',
      entityId: id,
      action: 'invited',
      by: caller.actor,
      changes: [{ field: 'role', before: null, after: input.role }],
    });
    await commit.run();
    const { name } = await this.#of.organizations.settingsOf(organizationId);
    await this.#of.mail.send(
      invitationMail({
        to: email,
        organizationName: name,
        invitedBy: caller.actor.name,
        link: `${this.#of.publicUrl}/invitation?token=${organizationId}.${id}.${secret}`,
        language: input.language,
      }),
    );
    return { id, data };
  }

  /**
   * Deletes an invitation, so that its link no longer works.
   * @throws ProblemError `invitation.not_found`.
   */
  async revoke(caller: CallingMember, invitationId: string): Promise<void> {
    const invitation = await this.#get(caller.organizationId, invitationId);
    const commit = this.#of.database.newCommit();
    this.#of.invitations.stageDelete(commit, caller.organizationId, invitation);
    this.#of.memberLog.stage(commit, caller.organizationId, {
      entity: 'invitation',
      entityId: invitationId,
      action: 'revoked',
      by: caller.actor,
      changes: [{ field: 'role', before: invitation.data.role, after: null }],
    });
    await commit.run().catch((error: unknown) => {
      // Somebody else revoked or accepted it at the same moment.
      throw error instanceof StaleWriteError ? new ProblemError('invitation.not_found') : error;
    });
  }

  /**
   * What the holder of the link may see before signing in.
   * @throws ProblemError `invitation.not_found` or `invitation.expired`.
   */
  async preview(token: string) {
    const { organizationId, invitationId, secret } = parseToken(token);
    const invitation = await this.#of.invitations.find(organizationId, invitationId);
    this.#assertUsable(invitation, secret);
    const organization = await this.#of.organizations.settingsOf(organizationId);
    return { organizationName: organization.name, invitation };
  }

  /**
   * Makes the person a member. Having the mailed link also proves that the address is theirs, so it
   * is marked as verified.
   * @throws ProblemError `invitation.not_found`, `invitation.expired`, `invitation.email_mismatch`
   * or `member.already_exists`.
   */
  async accept(user: SignedInUser, token: string) {
    const { organizationId, invitationId, secret } = parseToken(token);
    const invitation = await this.#of.invitations.find(organizationId, invitationId);
    this.#assertUsable(invitation, secret);
    assertOrProblem(
      invitation.data.email === user.email.toLowerCase(),
      'invitation.email_mismatch',
    );
    const { role } = invitation.data;
    const member = await this.#of.members.find(organizationId, user.id);
    assertOrProblem(!member, 'member.already_exists');
    await this.#of.memberships.addMember(
      user,
      organizationId,
      role,
      async (commit, transaction) => {
        const still = await this.#of.invitations.findIn(transaction, organizationId, invitationId);
        this.#assertUsable(still, secret);
        this.#of.invitations.stageDelete(commit, organizationId, still);
      },
    );
    if (!user.emailVerified) await this.#of.auth.updateUser(user.id, { emailVerified: true });
    return { organizationId, role };
  }

  async #get(organizationId: string, id: string): Promise<Stored<InvitationRecord>> {
    const invitation = await this.#of.invitations.find(organizationId, id);
    assertOrProblem(invitation, 'invitation.not_found');
    return invitation;
  }

  #assertUsable(
    invitation: Stored<InvitationRecord> | null,
    secret: string,
  ): asserts invitation is Stored<InvitationRecord> {
    const expected = Buffer.from(invitation?.data.secretHash ?? hashOf(''));
    const isGenuine = invitation && timingSafeEqual(Buffer.from(hashOf(secret)), expected);
    assertOrProblem(isGenuine, 'invitation.not_found');
    assertOrProblem(invitation.data.expiresAt > this.#of.clock.now(), 'invitation.expired');
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function parseToken(token: string) {
  const [organizationId, invitationId, secret] = token.split('.');
  const wellFormed = [organizationId, invitationId, secret].every(
    (part) => idSchema.safeParse(part).success,
  );
  if (!wellFormed || !organizationId || !invitationId || !secret) {
    throw new ProblemError('invitation.not_found');
  }
  return { organizationId, invitationId, secret };
}
