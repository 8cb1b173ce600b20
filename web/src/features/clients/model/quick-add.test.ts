import { describe, expect, test } from 'vitest';
import { parseQuickAdd } from './quick-add.ts';

describe('quick-add reads one line', () => {
  test.each([
    [
      'Marie Dupont 06 12 34 56 78',
      { firstName: 'Marie', lastName: 'Dupont', phone: '+33612345678' },
    ],
    ['0612345678 marie dupont', { firstName: 'Marie', lastName: 'Dupont', phone: '+33612345678' }],
    ['DUPONT Marie', { firstName: 'Marie', lastName: 'Dupont' }],
    ['Jean-Pierre de La Fontaine', { firstName: 'Jean-Pierre', lastName: 'de La Fontaine' }],
    ['zoé d’aubigné', { firstName: 'Zoé', lastName: 'd’Aubigné' }],
    ['marie@exemple.fr', { email: 'marie@exemple.fr' }],
    ['Marie, <Marie@Exemple.FR>', { firstName: 'Marie', email: 'marie@exemple.fr' }],
    [
      'Léa Petit +32 470 12 34 56 lea@petit.be',
      { firstName: 'Léa', lastName: 'Petit', phone: '+32470123456', email: 'lea@petit.be' },
    ],
    ['Marie', { firstName: 'Marie' }],
    ['   ', {}],
  ])('%s', (text, expected) => {
    expect(parseQuickAdd(text, 'FR')).toEqual(expected);
  });

  test('digits that are no phone number stay out of it', () => {
    expect(parseQuickAdd('Marie 12', 'FR')).toEqual({ firstName: 'Marie', lastName: '12' });
  });
});
