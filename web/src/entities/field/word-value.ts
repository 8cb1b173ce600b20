import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { formatDate, nameOf } from '../../lib/format.ts';

type ChoiceGroup = 'kinds' | 'statuses' | 'lifecycleOne' | 'channels';

export interface Words {
  language: InterfaceLanguage;
  choice: (group: ChoiceGroup, code: string) => string;
  phone: (e164: string) => string;
  member: (id: string) => string;
}

const CHOICES: Record<string, ChoiceGroup> = {
  kind: 'kinds',
  status: 'statuses',
  lifecycle: 'lifecycleOne',
  preferredChannel: 'channels',
};

/** Words a stored value of a standard field; null when there is none. */
export function wordValue(field: string, value: unknown, words: Words): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) {
    const items = value.map((item) => wordValue(field, item, words)).filter(Boolean);
    return items.length === 0 ? null : items.join(', ');
  }
  if (typeof value === 'object') {
    return Object.values(value).filter(Boolean).join(', ') || null;
  }
  const text = String(value);
  const group = CHOICES[field];
  if (group) return words.choice(group, text);
  switch (field) {
    case 'phone':
    case 'otherPhones':
      return words.phone(text);
    case 'birthDate':
    case 'nextActionOn':
      return formatDate(text, words.language);
    case 'language':
      return nameOf('language', text, words.language);
    case 'address.country':
      return nameOf('region', text, words.language);
    case 'assignedTo':
    case 'nextActionFor':
      return words.member(text);
    default:
      return text;
  }
}
