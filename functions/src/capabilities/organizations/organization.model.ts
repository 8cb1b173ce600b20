import type { OrganizationSettings } from '@clientele/contracts/organizations/organization';
import type { Stored } from '../../platform/base-model.ts';
import { BaseModel } from '../../platform/base-model.ts';
import type { QuerySpec } from '../../platform/query-spec.ts';

export interface OrganizationRecord extends OrganizationSettings {
  version: number;
  createdAt: Date;
}

/** The organisations, `organizations/{id}`: the record's id is also its organisation id. */
export class OrganizationModel extends BaseModel<OrganizationRecord> {
  protected override readonly collectionName = 'organizations';

  protected override collection() {
    return this.database.collection(this.collectionName);
  }

  /** Ids of all organisations in order of id, page by page. For scheduled jobs only. */
  async pageOfIds(after: string | null, limit: number): Promise<string[]> {
    const spec: QuerySpec = {
      orderBy: [],
      ...(after !== null && { startAfter: [after] }),
      limit,
      select: ['version'],
    };
    const page: Stored<OrganizationRecord>[] = await this.query('', spec);
    return page.map((organization) => organization.id);
  }
}
