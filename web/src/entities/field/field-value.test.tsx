import type { CustomField } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { aCustomField } from '../../testing/custom-field.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { FieldValue } from './field-value.tsx';

const render = (field: Partial<CustomField>, value: CustomValue | null, masked = false) =>
  renderPage(
    <output>
      <FieldValue field={aCustomField(field)} value={value} masked={masked} />
    </output>,
  );
const text = () => screen.getByRole('status').textContent?.replace(/\s/g, ' ');

describe('FieldValue', () => {
  test.each<[Partial<CustomField>, CustomValue | null, string]>([
    [{ type: 'text' }, 'Bonjour', 'Bonjour'],
    [{ type: 'text' }, null, 'Non renseigné'],
    [{ type: 'number', decimals: 2 }, 1234.5, '1 234,50'],
    [{ type: 'money' }, 1250, '12,50 €'],
    [{ type: 'percent' }, 12.5, '12,5 %'],
    [{ type: 'date' }, '2026-03-02', '2 mars 2026'],
    [{ type: 'dateTime' }, '2026-07-15T07:30:00.000Z', '15 juillet 2026 à 09:30'],
    [{ type: 'boolean' }, false, 'Non'],
    [{ type: 'rating' }, 3, '3 sur 5'],
    [
      { type: 'address' },
      { line1: '1 rue A', postalCode: '69001', city: 'Lyon' },
      '1 rue A 69001 Lyon',
    ],
  ])('%j shows %j', async (field, value, expected) => {
    await render(field, value);
    expect(text()).toBe(expected);
  });

  test('links open mail, telephone and web, and nothing else', async () => {
    await render({ type: 'url' }, 'https://www.exemple.fr/');
    expect(screen.getByRole('link', { name: 'exemple.fr' })).toHaveAttribute(
      'rel',
      'noopener noreferrer',
    );
    await renderPage(<FieldValue field={aCustomField({ type: 'phone' })} value="+33612345678" />);
    expect(screen.getByRole('link', { name: '06 12 34 56 78' })).toHaveAttribute(
      'href',
      'tel:+33612345678',
    );
    await renderPage(<FieldValue field={aCustomField({ type: 'url' })} value="javascript:x" />);
    expect(screen.getByText('javascript:x').closest('a')).toBeNull();
  });

  test('a masked value says only that there is one', async () => {
    await render({ type: 'text' }, null, true);
    expect(text()).toBe('••••Valeur masquée');
  });
});
