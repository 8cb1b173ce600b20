import { cleanLine } from '../custom-fields/text-value.ts';
import { foldText } from '../text/fold.ts';
import { type CellResult, said, unreadable } from './cell-result.ts';
import type { TargetOption } from './import-target.ts';

/**
 * Options of standard fields with their words in files. The first two labels are those of exports,
 * French and English.
 */
export const CHOICE_WORDS = {
  kind: [
    {
      key: 'person',
      labels: [
        'Particulier',
        'Person',
        'personne',
        'individual',
        'individu',
        'personne physique',
        'p',
      ],
    },
    {
      key: 'company',
      labels: [
        'Société',
        'Company',
        'entreprise',
        'professionnel',
        'pro',
        'business',
        'organisation',
        'organization',
        'association',
        'personne morale',
      ],
    },
  ],
  status: [
    { key: 'lead', labels: ['Prospect', 'Lead', 'piste', 'contact'] },
    {
      key: 'active',
      labels: ['Actif', 'Active', 'active', 'client', 'cliente', 'customer', 'oui', 'yes'],
    },
    {
      key: 'inactive',
      labels: [
        'Inactif',
        'Inactive',
        'ancien client',
        'ancien',
        'perdu',
        'former',
        'lost',
        'non',
        'no',
      ],
    },
  ],
  preferredChannel: [
    { key: 'email', labels: ['E-mail', 'E-mail', 'mail', 'email', 'courriel'] },
    { key: 'sms', labels: ['SMS', 'Text message', 'texto', 'text', 'message'] },
    { key: 'phone', labels: ['Téléphone', 'Phone', 'tel', 'appel', 'call'] },
    { key: 'post', labels: ['Courrier', 'Post', 'poste', 'lettre', 'mail postal', 'letter'] },
  ],
  lifecycle: [
    { key: 'active', labels: ['En cours', 'Current'] },
    { key: 'archived', labels: ['Archivé', 'Archived'] },
    { key: 'trashed', labels: ['Dans la corbeille', 'In trash'] },
  ],
  appointmentStatus: [
    {
      key: 'planned',
      labels: [
        'Prévu',
        'Planned',
        'planifié',
        'à venir',
        'en attente',
        'pending',
        'scheduled',
        'booked',
        'réservé',
      ],
    },
    { key: 'confirmed', labels: ['Confirmé', 'Confirmed', 'validé'] },
    {
      key: 'completed',
      labels: [
        'Honoré',
        'Kept',
        'completed',
        'terminé',
        'effectué',
        'réalisé',
        'fait',
        'venu',
        'done',
        'attended',
        'arrived',
      ],
    },
    { key: 'cancelled', labels: ['Annulé', 'Cancelled', 'canceled', 'décommandé'] },
    {
      key: 'noShow',
      labels: ['Absent', 'No-show', 'non venu', 'absence', 'lapin', 'missed', 'non honoré'],
    },
  ],
  purchaseChannel: [
    {
      key: 'inPerson',
      labels: ['Sur place', 'In person', 'magasin', 'boutique', 'salon', 'caisse', 'store', 'pos'],
    },
    { key: 'online', labels: ['En ligne', 'Online', 'internet', 'web', 'site', 'e-commerce'] },
    { key: 'phone', labels: ['Téléphone', 'Phone', 'tel'] },
  ],
  interactionChannel: [
    { key: 'inPerson', labels: ['Sur place', 'In person'] },
    { key: 'phone', labels: ['Téléphone', 'Phone'] },
    { key: 'email', labels: ['E-mail', 'E-mail'] },
    { key: 'sms', labels: ['SMS', 'Text message'] },
    { key: 'post', labels: ['Courrier', 'Post'] },
    { key: 'online', labels: ['En ligne', 'Online'] },
  ],
  noteType: [
    { key: 'note', labels: ['Note', 'Note', 'commentaire', 'remarque', 'memo', 'comment'] },
    { key: 'call', labels: ['Appel', 'Call', 'téléphone', 'phone', 'tel'] },
    { key: 'visit', labels: ['Passage', 'Visit', 'visite', 'rendez-vous'] },
    { key: 'other', labels: ['Autre', 'Other'] },
  ],
  interactionType: [
    { key: 'appointment', labels: ['Rendez-vous', 'Appointment'] },
    { key: 'purchase', labels: ['Achat', 'Purchase'] },
    { key: 'message', labels: ['Message', 'Message'] },
    { key: 'note', labels: ['Note', 'Note'] },
    { key: 'call', labels: ['Appel', 'Call'] },
    { key: 'visit', labels: ['Passage', 'Visit'] },
    { key: 'other', labels: ['Autre', 'Other'] },
    { key: 'consent', labels: ['Consentement', 'Consent'] },
    { key: 'created', labels: ['Création', 'Creation'] },
    { key: 'import', labels: ['Import', 'Import'] },
    { key: 'merge', labels: ['Fusion', 'Merge'] },
  ],
  direction: [
    { key: 'inbound', labels: ['Reçu', 'Inbound'] },
    { key: 'outbound', labels: ['Envoyé', 'Outbound'] },
  ],
} as const satisfies Record<string, readonly TargetOption[]>;

/** Finds the option that a text names. */
export class ChoiceIndex {
  readonly #exact = new Map<string, string>();
  readonly #keys = new Map<string, string>();
  readonly #plain = new Map<string, string>();
  /** Keys by folded label; null where two options have the same. */
  readonly #folded = new Map<string, string | null>();

  constructor(options: readonly TargetOption[]) {
    for (const { key, labels } of options) {
      if (!this.#keys.has(key)) this.#keys.set(key, key);
      for (const label of labels) {
        if (label === '') continue;
        if (!this.#exact.has(label)) this.#exact.set(label, key);
        const plain = withoutAccents(label);
        if (!this.#plain.has(plain)) this.#plain.set(plain, key);
        const folded = foldText(label) || plain;
        const existing = this.#folded.get(folded);
        this.#folded.set(folded, existing === undefined || existing === key ? key : null);
      }
    }
  }

  /**
   * The key of an option: by its label as written, its key, its label without accents, or its
   * folded label; null when none matches.
   */
  find(text: string): string | null {
    const line = cleanLine(text);
    const exact = this.#exact.get(line) ?? this.#keys.get(line);
    if (exact !== undefined) return exact;
    const plain = withoutAccents(line);
    return this.#plain.get(plain) ?? this.#folded.get(foldText(line) || plain) ?? null;
  }

  read(text: string): CellResult<string> {
    const key = this.find(text);
    return key === null ? unreadable('import.choice_unknown', text) : said(key);
  }
}

/**
 * The word by which an option can be read back: its label in the language, in the other language,
 * or its key.
 */
export function optionWord(
  index: ChoiceIndex,
  option: TargetOption,
  language: 'fr' | 'en',
): string {
  const [fr = '', en = ''] = option.labels;
  const wanted = language === 'fr' ? [fr, en] : [en, fr];
  return wanted.find((label) => label !== '' && index.find(label) === option.key) ?? option.key;
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
