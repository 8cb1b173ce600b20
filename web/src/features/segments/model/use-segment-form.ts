import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import type { Segment, UpdateSegmentInput } from '@clientele/contracts/segments/segment';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterField } from '../../../entities/condition/filter-field.ts';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { asProblem } from '../../../lib/problem.ts';
import { useCreateSegment } from '../api/create-segment.ts';
import { useUpdateSegment } from '../api/update-segment.ts';
import { useCriteria } from './use-criteria.ts';
import { useDraftTree } from './use-draft-tree.ts';

/** What the form starts with; criteria are null for a static list. */
export interface SegmentStart {
  name: string;
  description: string;
  criteria: ConditionGroup | null;
}

interface SegmentFormOptions {
  start: SegmentStart;
  /** The segment being edited; null for a new one. */
  segment: Segment | null;
  fields: readonly FilterField[];
  onSaved: (segment: Segment) => void;
}

export type SegmentFormState = ReturnType<typeof useSegmentForm>;

/** The state of the segment form: name, description, criteria, validation and saving. */
export function useSegmentForm({ start, segment, fields, onSaved }: SegmentFormOptions) {
  const { t } = useTranslation('segments');
  const { organization } = useCurrentOrganization();
  const create = useCreateSegment(organization.id);
  const update = useUpdateSegment(organization.id);
  const [name, setName] = useState(start.name);
  const [description, setDescription] = useState(start.description);
  const [checked, setChecked] = useState(false);
  const [first] = useState(() => JSON.stringify(start.criteria));
  const editing = useDraftTree(start.criteria ?? { all: [] });
  const isDynamic = start.criteria !== null;
  const error = create.error ?? update.error;
  const criteria = useCriteria(editing.root, fields, { checked, refusal: error });
  const changedCriteria = isDynamic && JSON.stringify(criteria.tree) !== first;
  const isDirty = name !== start.name || description !== start.description || changedCriteria;
  const refusedName = error
    ? asProblem(error).details.errors?.find(({ path }) => path === 'name')?.message
    : undefined;
  const nameError = checked && name.trim() === '' ? t('form.nameRequired') : refusedName;
  const save = () => {
    setChecked(true);
    if (name.trim() === '' || (isDynamic && !criteria.complete)) return;
    const base = { name: name.trim(), description: description.trim() };
    if (segment) {
      const changes: UpdateSegmentInput = {
        ...base,
        ...(changedCriteria && criteria.complete && { criteria: criteria.complete }),
      };
      update.mutate({ segment, changes }, { onSuccess: onSaved });
    } else if (criteria.complete) {
      create.mutate(
        { kind: 'dynamic', ...base, criteria: criteria.complete },
        { onSuccess: onSaved },
      );
    } else {
      create.mutate({ kind: 'static', ...base }, { onSuccess: onSaved });
    }
  };
  return {
    name,
    setName,
    nameError,
    description,
    setDescription,
    editing,
    criteria,
    isDynamic,
    isDirty,
    changedCriteria,
    /** Whether the person has tried to save: only then is missing input reported. */
    checked,
    save,
    saving: create.isPending || update.isPending,
    error,
  };
}
