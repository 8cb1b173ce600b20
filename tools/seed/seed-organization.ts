import { DEMO_PASSWORD, type DemoMember, type DemoOrganization } from '@clientele/testkit/demo';
import { OrganizationModel } from '../../functions/src/capabilities/organizations/organization.model.ts';
import type { ToolContainer } from './seed-container.ts';

/**
 * Creates an organisation with its accounts and members, as signing up and inviting would have left
 * them.
 */
export async function seedOrganization(
  tools: ToolContainer,
  organization: DemoOrganization,
  createdAt: Date,
): Promise<void> {
  const { container } = tools;
  const { id, name, sector, members } = organization;
  await Promise.all(members.map((member) => createAccount(tools, member)));
  const organizations = new OrganizationModel(container.database);
  for (const member of members) {
    const isFirst = member === members[0];
    await container.organizations.memberships.addMember(member, id, member.role, (commit) => {
      if (!isFirst) return;
      organizations.stageCreate(commit, id, id, {
        name,
        sector,
        language: 'fr',
        country: 'FR',
        currency: 'EUR',
        timeZone: 'Europe/Paris',
        trashRetentionDays: 30,
        version: 1,
        createdAt,
      });
    });
  }
}

async function createAccount({ auth }: ToolContainer, member: DemoMember): Promise<void> {
  await auth.createUser({
    uid: member.id,
    email: member.email,
    displayName: member.displayName,
    password: DEMO_PASSWORD,
    emailVerified: true,
  });
}
