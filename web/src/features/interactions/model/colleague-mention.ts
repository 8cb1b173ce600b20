import type { Member } from '@clientele/contracts/organizations/member';
import { foldText } from '@clientele/domain/text/fold';
import { Mention } from '@tiptap/extension-mention';
import type { SuggestionOptions } from '@tiptap/suggestion';

export interface Colleague {
  id: string;
  label: string;
}

export type SuggestionListener = NonNullable<SuggestionOptions<Colleague, Colleague>['render']>;

const OFFERED = 6;

/**
 * Editor extension that mentions colleagues with `@`; stored as `<span data-mention="member
 * id">@Name</span>`.
 */
export function colleagueMention(members: () => Member[], listener: SuggestionListener) {
  return Mention.extend({
    addAttributes: () => ({
      id: {
        default: null,
        parseHTML: (element: HTMLElement) => element.getAttribute('data-mention'),
        renderHTML: ({ id }: Record<string, unknown>) => ({ 'data-mention': id }),
      },
      label: {
        default: '',
        parseHTML: (element: HTMLElement) => element.textContent.replace(/^@/, ''),
        renderHTML: () => ({}),
      },
    }),
    parseHTML: () => [{ tag: 'span[data-mention]' }],
    renderHTML: ({ node }) => [
      'span',
      { 'data-mention': String(node.attrs.id) },
      `@${node.attrs.label}`,
    ],
    renderText: ({ node }) => `@${node.attrs.label}`,
  }).configure({
    deleteTriggerWithBackspace: true,
    suggestion: {
      char: '@',
      items: ({ query }) => found(members(), query),
      render: listener,
    },
  });
}

function found(members: Member[], query: string): Colleague[] {
  const words = foldText(query);
  return members
    .map(({ id, displayName, email }) => ({ id, label: displayName || email }))
    .filter(({ label }) =>
      foldText(label)
        .split(' ')
        .some((word) => word.startsWith(words)),
    )
    .slice(0, OFFERED);
}
