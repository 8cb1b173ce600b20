import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmDelete } from '../../../components/confirm.tsx';
import { notifyDone } from '../../../lib/notify.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';

interface Mutation<Input> {
  mutate: (input: Input, options: { onSuccess: () => void; onError?: () => void }) => void;
  isPending: boolean;
  error: unknown;
}

interface SourceMutations<Stored, Body, Update> {
  create: Mutation<{ body: Body; idempotencyKey: string }>;
  update: Mutation<Update>;
  remove: (stored: Stored) => Promise<unknown>;
}

/**
 * What saving appointments and purchases has in common: create once, change, or delete after
 * confirmation, with a notification each.
 */
export function useSaveSource<Stored, Body, Update>(
  /** Which texts are used. */
  kind: 'appointment' | 'purchase',
  stored: Stored | null,
  { create, update, remove }: SourceMutations<Stored, Body, Update>,
  onDone: () => void,
) {
  const { t } = useTranslation('interactions');
  const notifyProblem = useNotifyProblem();
  const idempotencyKey = useRef(crypto.randomUUID());
  const done = (outcome: 'created' | 'saved' | 'deleted') => {
    notifyDone(t(`${kind}.${outcome}`));
    onDone();
  };
  return {
    change: (changes: Update) => update.mutate(changes, { onSuccess: () => done('saved') }),
    make: (body: Body) =>
      create.mutate(
        { body, idempotencyKey: idempotencyKey.current },
        {
          onSuccess: () => done('created'),
          // The corrected input after a refusal is a new intention, so it needs a new idempotency
          // key.
          onError: () => {
            idempotencyKey.current = crypto.randomUUID();
          },
        },
      ),
    confirmDelete: () => {
      if (!stored) return;
      confirmDelete({
        title: t(`${kind}.deleteTitle`),
        text: t(`${kind}.deleteText`),
        confirm: t(`${kind}.delete`),
        onConfirm: () => void remove(stored).then(() => done('deleted'), notifyProblem),
      });
    },
    saving: create.isPending || update.isPending,
    error: create.error ?? update.error,
  };
}
