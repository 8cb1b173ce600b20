import { isDeepStrictEqual } from 'node:util';
import type { UpdateFieldAccessInput } from '@clientele/contracts/custom-fields/field-access';
import type {
  ClientForm,
  UpdateFieldLayoutInput,
} from '@clientele/contracts/custom-fields/field-layout';
import { ProblemError } from '@clientele/contracts/problem';
import type { Role } from '@clientele/contracts/roles';
import { checkLayout, formSections } from '@clientele/domain/custom-fields/field-layout';
import { customKeyOf, customPath } from '@clientele/domain/custom-fields/field-types';
import { cleanText } from '@clientele/domain/text/fold';
import type { CallingMember } from '../../platform/calling-member.ts';
import { assertCurrent } from '../../platform/record-conflict.ts';
import { assertMaySeeAs, assertNotRaisingOwn } from './custom-field.policy.ts';
import { getField } from './custom-field.service.ts';
import type { FieldSchemaService } from './field-schema.service.ts';
import type { FieldSchema } from './field-schema.ts';
import type { FieldSchemaWriter } from './field-schema-writer.ts';

interface Dependencies {
  schemas: FieldSchemaService;
  schemaWriter: FieldSchemaWriter;
}

/** Arranges the client form, and decides which role has which access to its fields. */
export class FieldLayoutService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Every field with the layout, as stored now. */
  async catalog(organizationId: string): Promise<FieldSchema> {
    return this.#of.schemas.freshSchemaOf(organizationId);
  }

  /**
   * The form as the caller's role sees it, or as another role does.
   * @throws ProblemError `permission.denied` for another role unless the caller manages fields.
   */
  async form(member: CallingMember, role: Role = member.role): Promise<ClientForm> {
    assertMaySeeAs(member.role, role);
    // Pages ask for it once, and again after a change: a cached schema may then be outdated.
    const schema = await this.#of.schemas.freshSchemaOf(member.organizationId);
    const { fields } = schema.gateOf(role);
    const knownPaths = new Set(fields.map(({ key }) => customPath(key) as string));
    const shown = new Set(
      schema.sections
        .flatMap((section) => section.fields)
        .filter((path) => customKeyOf(path) === null || knownPaths.has(path)),
    );
    return { role, sections: formSections([...schema.sections], shown), fields: [...fields] };
  }

  /**
   * Replaces the whole arrangement in one write.
   * @throws RecordConflict for an outdated version.
   * @throws ProblemError `request.invalid` for a layout that is incomplete or makes no sense.
   */
  async arrange(
    member: CallingMember,
    version: number,
    input: UpdateFieldLayoutInput,
  ): Promise<FieldSchema> {
    const { schema } = await this.#of.schemaWriter.change(
      member.organizationId,
      member.actor,
      (change) => {
        assertCurrent('fieldLayout', { id: member.organizationId, data: change.schema }, version);
        const sections = input.sections.map((section) => ({
          ...section,
          label: { fr: cleanText(section.label.fr), en: cleanText(section.label.en) },
        }));
        const keys = change.schema.active.map(({ key }) => key);
        const issues = [
          ...checkLayout(sections, keys),
          ...sections.flatMap(({ label }, at) =>
            label.fr === '' && label.en === ''
              ? [{ path: `sections.${at}.label`, code: 'custom_field.label_required' as const }]
              : [],
          ),
        ];
        if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
        if (isDeepStrictEqual(sections, change.schema.sections)) return;
        change.entries.push({
          entity: 'fieldLayout',
          entityId: member.organizationId,
          action: 'updated',
          changes: [{ field: 'sections', before: change.schema.sections, after: sections }],
        });
        change.arrange(sections);
      },
    );
    return schema;
  }

  /**
   * Sets the access of roles to fields; the owner always has write access.
   * @throws RecordConflict for an outdated version.
   * @throws ProblemError `custom_field.not_found`, or `permission.denied` for raising one's own
   * role.
   */
  async decideAccess(
    member: CallingMember,
    version: number,
    input: UpdateFieldAccessInput,
  ): Promise<FieldSchema> {
    const { schema } = await this.#of.schemaWriter.change(
      member.organizationId,
      member.actor,
      (change) => {
        assertCurrent('fieldLayout', { id: member.organizationId, data: change.schema }, version);
        for (const key of new Set(input.changes.map(({ field }) => field))) {
          const field = getField(change.schema, key);
          const wanted = input.changes.filter((change) => change.field === key);
          assertNotRaisingOwn(member.role, field, wanted);
          const roles = {
            ...field.roles,
            ...Object.fromEntries(wanted.map(({ role, access }) => [role, access])),
          };
          if (isDeepStrictEqual(roles, field.roles)) continue;
          change.note(field, 'updated', [{ field: 'roles', before: field.roles, after: roles }]);
          change.update(field, { roles });
          change.layoutChanged = true;
        }
      },
    );
    return schema;
  }
}
