import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { CLIENT_FIELDS } from '../../../conditions/client-fields.ts';
import type { FieldType } from '../../../conditions/operators.ts';
import type { SentenceWords } from '../../sentence.ts';

/** The organisation's own fields, as its owner named them. */
const CUSTOM: Readonly<Record<string, { type: FieldType; label: string }>> = {
  'custom.colour': { type: 'text', label: 'Couleur' },
  'custom.level': { type: 'choice', label: 'Niveau' },
  'custom.allergies': { type: 'list', label: 'Allergies' },
  'custom.joined': { type: 'date', label: 'Adhésion' },
  'custom.points': { type: 'number', label: 'Points' },
  'custom.member': { type: 'boolean', label: 'Membre' },
  segments: { type: 'list', label: 'Segment' },
};

const LABELS: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  lead: ['Prospect', 'Lead'],
  active: ['Actif', 'Active'],
  sms: ['SMS', 'SMS'],
  granted: ['accordé', 'granted'],
  denied: ['refusé', 'denied'],
  unknown: ['inconnu', 'unknown'],
  true: ['Oui', 'Yes'],
  false: ['Non', 'No'],
  loyal: ['Fidèles', 'Loyal'],
  rare: ['Rares', 'Rare'],
  lea: ['Léa', 'Léa'],
  FR: ['France', 'France'],
};

/** What a page says of fields and values. Money is in euros. */
export function pageWords(language: InterfaceLanguage): SentenceWords {
  const standard = new Map<string, FieldType>(CLIENT_FIELDS.map(({ key, type }) => [key, type]));
  return {
    language,
    fieldOf: (key) => {
      const type = standard.get(key) ?? CUSTOM[key]?.type;
      if (type === undefined) return null;
      const isMoney = /spent|Value|Basket/.test(key);
      return {
        type,
        label: CUSTOM[key]?.label ?? key,
        valueLabel: (value) =>
          isMoney
            ? `${Number(value) / 100}\u00a0€`
            : (LABELS[String(value)]?.[language === 'fr' ? 0 : 1] ?? String(value)),
      };
    },
  };
}
