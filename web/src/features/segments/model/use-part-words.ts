import { useTranslation } from 'react-i18next';
import type { FilterField } from '../../../entities/condition/filter-field.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import {
  type DraftGroup,
  type DraftNode,
  findNode,
  groupsOf,
  isDraftGroup,
  placeOf,
} from './draft-tree.ts';

export type PartWords = ReturnType<typeof usePartWords>;

/** Names parts of a tree and their places, for screen readers. */
export function usePartWords(fields: readonly FilterField[]) {
  const { t } = useTranslation(['segments', 'conditions']);
  const language = useLanguage();
  const name = (node: DraftNode): string => {
    if (isDraftGroup(node)) {
      return t('segments:builder.groupNamed', { kind: t(`conditions:kinds.${node.kind}`) });
    }
    const field = fields.find(({ key }) => key === node.condition.field);
    return field?.label ?? t('conditions:unknownField');
  };
  /** The fields a group asks about: "Ville ou Origine". */
  const summary = (node: DraftNode): string => {
    if (!isDraftGroup(node)) return name(node);
    const names = [...new Set(node.members.map(summary))];
    const type = node.kind === 'all' ? 'conjunction' : 'disjunction';
    const list = new Intl.ListFormat(language, { type }).format(names);
    return node.kind === 'none' ? t('segments:preview.noneOf', { list }) : list;
  };
  const nameOf = (root: DraftGroup, id: string): string => {
    const node = findNode(root, id);
    return node ? name(node) : '';
  };
  /** "Ville, position 2 sur 3 dans le groupe « Toutes ces conditions », niveau 1" */
  const place = (root: DraftGroup, id: string): string => {
    const at = placeOf(root, id);
    const parent = groupsOf(root).find(({ group }) => group.id === at?.groupId);
    if (!at || !parent) return nameOf(root, id);
    return t('segments:builder.place', {
      name: nameOf(root, id),
      position: at.index + 1,
      count: parent.group.members.length,
      group: name(parent.group),
      level: parent.level,
    });
  };
  return { name, summary, nameOf, place };
}
