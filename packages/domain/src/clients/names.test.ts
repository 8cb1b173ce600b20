import { describe, expect, it } from 'vitest';
import { displayNameOf, type Named, nameKeyOf } from './names.ts';

const nobody: Named = {
  kind: 'person',
  firstName: null,
  lastName: null,
  companyName: null,
  email: null,
  phone: null,
};
const person = (firstName: string, lastName: string): Named => ({ ...nobody, firstName, lastName });

describe('names', () => {
  it('show the person, else the company, else how to reach them', () => {
    const company = { ...person('Léa', 'Roy'), companyName: 'Les Tilleuls', email: 'a@b.fr' };
    expect(displayNameOf(company)).toBe('Léa Roy');
    expect(displayNameOf({ ...company, kind: 'company' })).toBe('Les Tilleuls');
    expect(displayNameOf({ ...nobody, companyName: 'Les Tilleuls' })).toBe('Les Tilleuls');
    expect(displayNameOf({ ...nobody, email: 'a@b.fr' })).toBe('a@b.fr');
    expect(displayNameOf({ ...nobody, phone: '+33612345678' })).toBe('+33612345678');
    expect(displayNameOf(nobody)).toBe('');
    expect(displayNameOf({ ...person('Léa', ''), kind: 'company' })).toBe('Léa');
  });

  it('are sorted by what is shown: person or company, else how to reach them', () => {
    const both = { ...person('Léa', 'Roy Blanc'), companyName: 'Les Tilleuls', email: 'a@b.fr' };
    expect(nameKeyOf(both)).toBe('roy blanc lea');
    expect(nameKeyOf({ ...both, kind: 'company' })).toBe('les tilleuls');
    expect(nameKeyOf({ ...nobody, companyName: 'Les Tilleuls' })).toBe('les tilleuls');
    expect(nameKeyOf({ ...nobody, email: 'a@b.fr', phone: '+33612345678' })).toBe('a@b.fr');
    expect(nameKeyOf({ ...nobody, phone: '+33612345678' })).toBe('+33612345678');
    expect(nameKeyOf(nobody)).toBe('');
  });

  it('sort by family name, É beside E', () => {
    const names = [
      person('Zoé', 'Évrard'),
      person('Anne', 'Faure'),
      person('Luc', 'Eymard'),
      person('Ève', 'Évrard'),
    ];
    const sorted = names.toSorted((one, other) => (nameKeyOf(one) < nameKeyOf(other) ? -1 : 1));
    expect(sorted.map(displayNameOf)).toEqual([
      'Ève Évrard',
      'Zoé Évrard',
      'Luc Eymard',
      'Anne Faure',
    ]);
  });
});
