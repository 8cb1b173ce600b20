import type { GeneratedEntry } from './generated-history.ts';

export type EntryText = Pick<
  GeneratedEntry,
  'type' | 'channel' | 'direction' | 'title' | 'body'
> & { weight: number };

function note(weight: number, body: string, title: string | null = null): EntryText {
  return { weight, type: 'note', channel: null, direction: null, title, body: `<p>${body}</p>` };
}
function call(weight: number, direction: EntryText['direction'], body: string): EntryText {
  return { weight, type: 'call', channel: 'phone', direction, title: null, body: `<p>${body}</p>` };
}
function other(weight: number, channel: EntryText['channel'], body: string): EntryText {
  return {
    weight,
    type: 'other',
    channel,
    direction: 'inbound',
    title: null,
    body: `<p>${body}</p>`,
  };
}

/** Texts of entries by sector, with how often they occur. */
export const ENTRY_TEXTS: Readonly<Record<'salon' | 'association', readonly EntryText[]>> = {
  salon: [
    note(
      14,
      'Très contente du résultat, <strong>refaire la même chose</strong> la prochaine fois.',
    ),
    note(10, 'Préfère les rendez-vous tôt le matin, avant le travail.'),
    note(8, 'Cuir chevelu sensible : <strong>pas d’ammoniaque</strong>.', 'Attention'),
    note(
      7,
      'Souhaite éclaircir peu à peu :</p><ul><li>d’abord les pointes</li><li>puis un balayage au printemps</li></ul><p>En reparler à la prochaine visite.',
      'Projet couleur',
    ),
    note(6, 'Se marie en septembre, essai de chignon à prévoir.'),
    note(6, 'A trouvé l’attente longue. <em>Offrir un soin</em> la prochaine fois.'),
    note(5, 'Recommandée par une amie, lui envoyer la carte de parrainage.', 'Parrainage'),
    call(10, 'inbound', 'Demande s’il reste une place samedi. Rien de libre, rappellera mardi.'),
    call(8, 'inbound', 'Voulait connaître le prix d’un balayage sur cheveux longs.'),
    call(7, 'outbound', 'Rappelée pour confirmer le rendez-vous, message laissé.'),
    call(4, 'outbound', 'Prise de nouvelles après la coloration : tout va bien.'),
    other(5, 'online', 'Nous a envoyé par Instagram la photo de la coupe qu’elle souhaite.'),
    other(3, 'sms', 'SMS : « J’aurai cinq minutes de retard. »'),
    {
      weight: 4,
      type: 'visit',
      channel: 'inPerson',
      direction: 'inbound',
      title: null,
      body: '<p>Passée choisir une teinte sur le nuancier.</p>',
    },
  ],
  association: [
    note(12, 'Propose son aide pour le repas de quartier.'),
    note(8, 'Cherche un covoiturage pour la randonnée.'),
    note(6, 'A remis l’autorisation de droit à l’image, <strong>classée au bureau</strong>.'),
    note(5, 'Souhaite recevoir la lettre par la poste.', 'Courrier'),
    call(8, 'inbound', 'Demande les horaires de l’atelier cuisine.'),
    call(6, 'outbound', 'Rappel de la cotisation, réglera à la prochaine permanence.'),
    other(5, 'email', 'Écrit qu’il ne pourra pas venir à l’assemblée générale, pouvoir joint.'),
    {
      weight: 4,
      type: 'visit',
      channel: 'inPerson',
      direction: 'inbound',
      title: null,
      body: '<p>Passage au local pour se renseigner sur les activités.</p>',
    },
  ],
};
