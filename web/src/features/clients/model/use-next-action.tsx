import type { Client, ClientProfile } from '@clientele/contracts/clients/client';
import { sameValue } from '@clientele/domain/clients/client-profile';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showUndo } from '../../../components/undo-notification.tsx';
import { clientKeys } from '../../../entities/client/client-keys.ts';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { notifyDone } from '../../../lib/notify.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import { useUpdateAnyClient } from '../api/update-client.ts';
import { applyChanges } from './use-undo-edit.ts';

export type NextAction = Pick<ClientProfile, 'nextAction' | 'nextActionOn' | 'nextActionFor'>;

const NO_NEXT_ACTION: NextAction = {
  nextAction: null,
  nextActionOn: null,
  nextActionFor: null,
};

const FIELDS = ['nextAction', 'nextActionOn', 'nextActionFor'] as const;

/** Plans a client's next action, or completes it. */
export function useNextAction() {
  const { t } = useTranslation(['clients', 'common']);
  const { organization } = useCurrentOrganization();
  const queryClient = useQueryClient();
  const { mutateAsync } = useUpdateAnyClient(organization.id);
  const notifyProblem = useNotifyProblem();
  const write = async (client: Client, next: NextAction): Promise<Client> => {
    const changes = FIELDS.map((field) => ({ field, before: client[field], after: next[field] }));
    const queryKey = clientKeys.record(organization.id, client.id);
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData<Client>(queryKey, (shown) => shown && { ...shown, ...next });
    try {
      return await applyChanges(
        (call) => mutateAsync({ ...call, clientId: client.id }),
        client,
        changes.filter(({ before, after }) => !sameValue(before, after)),
      );
    } catch (error) {
      void queryClient.invalidateQueries({ queryKey });
      throw error;
    }
  };
  return {
    plan: (client: Client, next: NextAction) => write(client, next),
    /**
     * Completes the action and offers to undo it for ten seconds, on whatever page the person then
     * is. When refused, it notifies and rejects.
     */
    complete: async (client: Client): Promise<void> => {
      const { nextAction, nextActionOn, nextActionFor } = client;
      try {
        const saved = await write(client, NO_NEXT_ACTION);
        showUndo(
          t('clients:nextAction.done', { action: nextAction ?? '' }),
          t('common:undo'),
          () => {
            write(saved, { nextAction, nextActionOn, nextActionFor }).then(
              () => notifyDone(t('clients:nextAction.back')),
              notifyProblem,
            );
          },
        );
      } catch (error) {
        notifyProblem(error);
        throw error;
      }
    },
  };
}
