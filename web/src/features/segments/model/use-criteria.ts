import { wordIssue } from '@clientele/contracts/validation';
import { checkTree } from '@clientele/domain/conditions/check-tree';
import { treeWarnings } from '@clientele/domain/segments/warnings';
import { calendarDateOf } from '@clientele/domain/time/calendar';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterField } from '../../../entities/condition/filter-field.ts';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { asProblem } from '../../../lib/problem.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { type DraftGroup, treeOf } from './draft-tree.ts';
import { issuesByPart } from './part-issues.ts';

const OF_CRITERIA = /^criteria\.?/;

/**
 * Evaluates a draft: the tree to send, what is missing, and warnings. What is missing is reported
 * only once the person has tried to save; what the server refused is shown at the part concerned.
 */
export function useCriteria(
  root: DraftGroup,
  fields: readonly FilterField[],
  options: { checked: boolean; refusal: unknown },
) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const byKey = useMemo(() => new Map(fields.map((field) => [field.key, field])), [fields]);
  const { tree, ids } = useMemo(() => treeOf(root), [root]);
  const issues = useMemo(() => checkTree(tree, byKey), [tree, byKey]);
  const isEmpty = ids.size === 0;
  const isComplete = !isEmpty && issues.length === 0;
  const warnings = useMemo(
    () =>
      isComplete
        ? treeWarnings(tree, byKey, calendarDateOf(new Date(), organization.timeZone))
        : [],
    [isComplete, tree, byKey, organization.timeZone],
  );
  const warningsByPart = useMemo(() => {
    const parts = new Map<string, string[]>();
    for (const { path, code } of warnings) {
      const id = ids.get(path) ?? root.id;
      const text = t(`warnings.${code}`);
      parts.set(id, [...new Set([...(parts.get(id) ?? []), text])]);
    }
    return parts;
  }, [warnings, ids, root.id, t]);
  const { checked, refusal } = options;
  const problems = useMemo(() => {
    const refused = refusal ? (asProblem(refusal).details.errors ?? []) : [];
    const serverIssues = refused
      .filter(({ path }) => OF_CRITERIA.test(path))
      .map(({ path, message }) => ({ path: path.replace(OF_CRITERIA, ''), message }));
    const checkIssues = checked ? issues.map((issue) => wordIssue(issue, language)) : [];
    return issuesByPart([...checkIssues, ...serverIssues], ids);
  }, [refusal, checked, issues, language, ids]);
  return {
    /** The tree, or null while something is still missing. */
    complete: isComplete ? tree : null,
    tree,
    ids,
    isEmpty,
    missing: issues.length,
    errors: problems.parts,
    /** Errors about the tree as a whole. */
    general: problems.rest,
    warnings: warningsByPart,
  };
}
