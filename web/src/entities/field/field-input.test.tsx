import type { CustomField } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { aCustomField } from '../../testing/custom-field.ts';
import { aClient } from '../../testing/records.ts';
import { answerFetch, renderPage } from '../../testing/render-page.tsx';
import { FieldInput } from './field-input.tsx';

const option = (key: string, fr: string, retired = false) => ({
  key,
  label: { fr, en: '' },
  color: 'blue' as const,
  retired,
});
const options = [option('dry', 'Sèche'), option('oily', 'Grasse'), option('old', 'Autre', true)];

interface HeldProps {
  field: CustomField;
  initial: CustomValue | null;
  onChange: (value: CustomValue | null) => void;
}

function Held({ field, initial, onChange }: HeldProps) {
  const [value, setValue] = useState(initial);
  const change = (next: CustomValue | null) => {
    onChange(next);
    setValue(next);
  };
  return <FieldInput field={field} value={value} onChange={change} />;
}

async function renderInput(
  values: Partial<CustomField>,
  initial: CustomValue | null,
  language: InterfaceLanguage = 'fr',
) {
  const onChange = vi.fn();
  const field = aCustomField({ label: { fr: 'Champ', en: '' }, ...values });
  const page = await renderPage(<Held field={field} initial={initial} onChange={onChange} />, {
    language,
  });
  return { ...page, onChange };
}

describe('FieldInput', () => {
  test.each([
    ['text', 'Bonjour', 'Bonjour', '!', 'Bonjour!'],
    ['longText', 'Une ligne', 'Une ligne', '\n', 'Une ligne\n'],
    ['email', 'a@b.fr', 'a@b.fr', 'x', 'a@b.frx'],
    ['url', 'https://a.fr', 'https://a.fr', '/', 'https://a.fr/'],
    ['phone', '+33612345678', '06 12 34 56 78', '9', '06 12 34 56 789'],
    ['date', '2026-03-02', '02/03/2026', '{Backspace}5', '2025-03-02'],
    ['number', 1234.5, '1\u202f234,5', '6', 1234.56],
    ['percent', 12.5, '12,5', '5', 12.55],
    ['money', 1250, '12,5', '6', 1256],
  ] as const)(
    '%s shows its value as people write it, and reports what is typed',
    async (...row) => {
      const [type, value, shown, typed, reported] = row;
      const { user, onChange } = await renderInput({ type }, value);
      const input = screen.getByLabelText('Champ');
      expect(input).toHaveValue(shown);
      await user.click(input);
      await user.keyboard(`{End}${typed.replace('\n', '{Enter}')}`);
      expect(onChange).toHaveBeenLastCalledWith(reported);
      await user.clear(input);
      expect(onChange).toHaveBeenLastCalledWith(null);
    },
  );

  test.each(['number', 'money'] as const)('%s may be typed with its zeros', async (type) => {
    const { user, onChange } = await renderInput({ type }, null);
    const input = screen.getByLabelText('Champ');
    await user.type(input, '10,05');
    expect(onChange).toHaveBeenLastCalledWith(type === 'money' ? 1005 : 10.05);
    await user.clear(input);
    await user.type(input, '10.50');
    expect(onChange).toHaveBeenLastCalledWith(type === 'money' ? 1050 : 10.5);
    await user.tab();
    expect(input).toHaveValue('10,50');
  });

  test.each([
    ['en', '1,234.50', 123450, '1,234.50'],
    ['en', '1234.5', 123450, '1,234.5'],
    ['en', '-1,234,567.05', -123456705, '-1,234,567.05'],
    ['fr', '1234,50', 123450, '1\u202f234,50'],
    ['fr', '1 234.5', 123450, '1\u202f234,5'],
    ['fr', '−0,29', -29, '-0,29'],
    // What could be read two ways is not read: it stays as it is, and the check refuses it.
    ['en', '12,50', '12,50', '12,50'],
    ['en', '12.505', '12.505', '12.505'],
    ['fr', '1,234.50', '1,234.50', '1,234.50'],
    ['fr', '1.234,50', '1.234,50', '1.234,50'],
    ['fr', '1,234', '1,234', '1,234'],
    ['fr', '12 euros', '12 euros', '12 euros'],
  ] as const)('an amount in %s, typed "%s", is %s', async (...row) => {
    const [language, typed, reported, shown] = row;
    const { user, onChange } = await renderInput({ type: 'money' }, null, language);
    const input = screen.getByLabelText('Champ');
    await user.type(input, typed);
    expect(onChange).toHaveBeenLastCalledWith(reported);
    expect(input).toHaveValue(typed);
    await user.tab();
    expect(input).toHaveValue(shown);
    await user.clear(input);
    await user.click(input);
    await user.paste(typed);
    expect(onChange).toHaveBeenLastCalledWith(reported);
  });

  test.each([
    ['fr', '3,000', 0, '3,000'],
    ['fr', '1,000', 2, '1,000'],
    ['fr', '1,0005', 2, 1.0005],
    ['en', '3,000', 0, 3000],
  ] as const)('a number in %s, typed "%s" with %i decimals, is %s', async (...row) => {
    const [language, typed, decimals, reported] = row;
    const { user, onChange } = await renderInput({ type: 'number', decimals }, null, language);
    await user.type(screen.getByLabelText('Champ'), typed);
    expect(onChange).toHaveBeenLastCalledWith(reported);
  });

  test('a grouped number is corrected digit by digit', async () => {
    const { user, onChange } = await renderInput({ type: 'number' }, 12345, 'en');
    const input = screen.getByLabelText('Champ');
    expect(input).toHaveValue('12,345');
    await user.click(input);
    await user.keyboard('{End}{Backspace}');
    expect(onChange).toHaveBeenLastCalledWith(1234);
    await user.keyboard('67');
    expect(onChange).toHaveBeenLastCalledWith(123467);
    await user.tab();
    expect(input).toHaveValue('123,467');
  });

  test('a text that was no number is not taken for one when it is shown again', async () => {
    const { user, onChange } = await renderInput({ type: 'money' }, '12,5', 'en');
    const input = screen.getByLabelText('Champ');
    expect(input).toHaveValue('12,5');
    await user.type(input, '0');
    expect(onChange).toHaveBeenLastCalledWith('12,50');
  });

  test.each([
    ['url', null, 2100],
    ['text', null, 700],
    ['text', 20, 30],
    ['longText', 20, 30],
    ['phone', null, 50],
  ] as const)('%s is never cut, be it too long (%s)', async (type, maximumLength, length) => {
    const { user, onChange } = await renderInput({ type, maximumLength }, null);
    const pasted = 'a'.repeat(length);
    await user.click(screen.getByLabelText('Champ'));
    await user.paste(pasted);
    expect(onChange).toHaveBeenLastCalledWith(pasted);
  });

  test('a moment is a day and a time on the clocks of the organisation', async () => {
    const { user, onChange } = await renderInput({ type: 'dateTime' }, '2026-07-15T07:30:00.000Z');
    expect(screen.getByLabelText(/: date/)).toHaveValue('15/07/2026');
    const time = screen.getByLabelText(/: heure/);
    expect(time).toHaveValue('09:30');
    await user.clear(time);
    expect(onChange).toHaveBeenLastCalledWith('2026-07-15');
    await user.type(time, '10:15');
    expect(onChange).toHaveBeenLastCalledWith('2026-07-15T08:15:00.000Z');
  });

  test('yes, no and not said are three answers', async () => {
    const { user, onChange } = await renderInput({ type: 'boolean' }, true);
    const group = within(screen.getByRole('group', { name: 'Champ' }));
    expect(group.getByRole('radio', { name: 'Oui' })).toBeChecked();
    await user.click(group.getByRole('radio', { name: 'Non' }));
    expect(onChange).toHaveBeenLastCalledWith(false);
    await user.click(group.getByRole('radio', { name: 'Non précisé' }));
    expect(onChange).toHaveBeenLastCalledWith(null);
  });

  test('a choice offers what is not retired', async () => {
    const { user, onChange } = await renderInput({ type: 'choice', options }, 'dry');
    const input = screen.getByRole('combobox', { name: 'Champ' });
    expect(input).toHaveValue('Sèche');
    await user.click(input);
    expect(screen.queryByRole('option', { name: 'Autre' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('option', { name: 'Grasse' }));
    expect(onChange).toHaveBeenLastCalledWith('oily');
  });

  test('a retired option stays where it was chosen', async () => {
    await renderInput({ type: 'choice', options }, 'old');
    expect(screen.getByRole('combobox', { name: 'Champ' })).toHaveValue('Autre');
  });

  test('several choices come and go', async () => {
    const { user, onChange } = await renderInput({ type: 'multiChoice', options }, ['dry']);
    await user.click(screen.getByRole('combobox', { name: 'Champ' }));
    await user.click(screen.getByRole('option', { name: 'Grasse' }));
    expect(onChange).toHaveBeenLastCalledWith(['dry', 'oily']);
    await user.keyboard('{Escape}{Backspace}{Backspace}');
    expect(onChange).toHaveBeenLastCalledWith(null);
  });

  test('an address is typed part by part', async () => {
    const { user, onChange } = await renderInput({ type: 'address' }, { city: 'Lyon' });
    expect(screen.getByLabelText('Ville (Champ)')).toHaveValue('Lyon');
    await user.type(screen.getByLabelText('Code postal (Champ)'), '6');
    expect(onChange).toHaveBeenLastCalledWith({ city: 'Lyon', postalCode: '6' });
    await user.clear(screen.getByLabelText('Code postal (Champ)'));
    await user.clear(screen.getByLabelText('Ville (Champ)'));
    expect(onChange).toHaveBeenLastCalledWith(null);
  });

  test('a link to a client is searched for by name', async () => {
    answerFetch({
      'GET /clients/c1': () => ({ body: aClient({ id: 'c1', displayName: 'Marie Dupont' }) }),
      'GET /clients/search': () => ({
        body: { items: [aClient({ id: 'c2', displayName: 'Paul Petit' })], nextCursor: null },
      }),
    });
    const { user, onChange } = await renderInput({ type: 'clientLink' }, 'c1');
    const input = screen.getByRole('combobox', { name: 'Champ' });
    await waitFor(() => expect(input).toHaveValue('Marie Dupont'));
    await user.clear(input);
    await user.type(input, 'paul');
    await user.click(await screen.findByRole('option', { name: /^Paul Petit/ }));
    expect(onChange).toHaveBeenLastCalledWith('c2');
    await waitFor(() => expect(input).toHaveValue('Paul Petit · C-000001'));
  });

  test('stars are given and taken away', async () => {
    const { user, onChange } = await renderInput({ type: 'rating' }, 3);
    expect(screen.getByRole('radio', { name: '3 étoiles' })).toBeChecked();
    screen.getByRole('radio', { name: '5 étoiles' }).focus();
    await user.keyboard(' ');
    expect(onChange).toHaveBeenLastCalledWith(5);
    await user.click(screen.getByRole('button', { name: /Effacer/ }));
    expect(onChange).toHaveBeenLastCalledWith(null);
  });
});
