import type { Interaction } from '@clientele/contracts/interactions/interaction';
import { useTranslation } from 'react-i18next';
import { useMemberName } from '../../../entities/member/use-member-name.ts';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { formatTime } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/use-language.ts';

/** The title of an entry, and the details below it: when, with whom and by whom. */
export function useEntryWords(entry: Interaction): { title: string; details: string[] } {
  const { t } = useTranslation('interactions');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const time = (moment: string) => formatTime(moment, language, organization.timeZone);
  const nameOf = useMemberName();
  const { type, appointment, purchase, by } = entry;
  const channel = entry.channel && t(`channels.${entry.channel}`);
  const author = by.id === null ? t('entry.system') : t('entry.by', { name: by.name });
  switch (type) {
    case 'appointment': {
      const member = nameOf(appointment?.memberId);
      const span = appointment ? `${time(entry.at)} – ${time(appointment.endsAt)}` : time(entry.at);
      return {
        title: entry.title ?? t('types.appointment'),
        details: [span, ...(member ? [t('entry.with', { name: member })] : [])],
      };
    }
    case 'purchase': {
      const seller = nameOf(purchase?.memberId);
      return {
        title: entry.title ?? t('types.purchase'),
        details: [
          time(entry.at),
          ...(channel ? [channel] : []),
          ...(seller ? [t('entry.soldBy', { name: seller })] : []),
          ...(purchase?.reference ? [t('entry.reference', { reference: purchase.reference })] : []),
        ],
      };
    }
    case 'call': {
      const call = t(entry.direction === 'inbound' ? 'entry.callIn' : 'entry.callOut');
      return {
        title: entry.title ?? call,
        details: [time(entry.at), ...(entry.title ? [call] : []), author],
      };
    }
    case 'message': {
      const sent = t(entry.direction === 'inbound' ? 'entry.messageIn' : 'entry.messageOut');
      return {
        title: entry.title ?? sent,
        details: [time(entry.at), ...(channel ? [channel] : []), author],
      };
    }
    case 'created':
    case 'consent':
    case 'import':
    case 'merge':
      return { title: entry.title ?? t(`entry.${type}`), details: [time(entry.at), author] };
    default:
      return {
        title: entry.title ?? t(`types.${type}`),
        details: [time(entry.at), ...(channel ? [channel] : []), author],
      };
  }
}
