import { Loader, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClearButton } from '../../lib/use-clear-button.ts';
import type { TypedInputProps } from './field-input-props.ts';

const TYPING_MILLISECONDS = 250;

interface LinkInputProps extends Omit<TypedInputProps, 'field' | 'shared'> {
  shared: Omit<TypedInputProps['shared'], 'label'> & {
    label: string | undefined;
    'aria-label'?: string;
  };
}

/** Another client, found by name, phone, e-mail or number. */
export function ClientLinkInput(props: LinkInputProps) {
  const { value, onChange, onBlur, shared, clients } = props;
  const { t } = useTranslation('fields');
  const clearButton = useClearButton();
  const chosen = typeof value === 'string' ? value : null;
  const [text, setText] = useState('');
  const [found, setFound] = useState<{ value: string; label: string }[]>([]);
  const [searching, setSearching] = useState(false);
  const [names, setNames] = useState<Record<string, string>>({});
  const [settled] = useDebouncedValue(text.trim(), TYPING_MILLISECONDS);
  const name = chosen === null ? '' : (names[chosen] ?? clients?.nameOf(chosen) ?? chosen);
  const query = settled === name ? '' : settled;
  const search = clients?.search;
  useEffect(() => {
    if (query === '' || !search) return setFound([]);
    let current = true;
    setSearching(true);
    search(query)
      .catch(() => [])
      .then((results) => {
        if (!current) return;
        setFound(results);
        setSearching(false);
      });
    return () => {
      current = false;
      setSearching(false);
    };
  }, [query, search]);
  const data =
    chosen === null || found.some((one) => one.value === chosen)
      ? found
      : [{ value: chosen, label: name }, ...found];
  return (
    <Select
      {...shared}
      searchable
      clearable={!shared.required}
      clearButtonProps={clearButton(shared.label ?? shared['aria-label'] ?? '')}
      placeholder={t('input.findClient')}
      nothingFoundMessage={query === '' ? t('input.typeName') : t('input.noClient')}
      // The server has searched: what it found is not sifted again.
      filter={({ options }) => options}
      data={data}
      value={chosen}
      onChange={(next, option) => {
        if (next && option) setNames((known) => ({ ...known, [next]: option.label }));
        onChange(next);
      }}
      searchValue={text}
      onSearchChange={setText}
      onBlur={onBlur}
      rightSection={searching ? <Loader size="xs" /> : undefined}
    />
  );
}
