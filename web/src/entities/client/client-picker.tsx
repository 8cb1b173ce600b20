import { Loader, Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClearButton } from '../../lib/use-clear-button.ts';
import { useClientLookup } from './use-client-lookup.ts';

const TYPING_MILLISECONDS = 250;

type Passed = 'aria-label' | 'description' | 'error' | 'disabled' | 'required' | 'id' | 'onBlur';

interface ClientPickerProps extends Pick<SelectProps, Passed | 'inputWrapperOrder'> {
  label?: string | undefined;
  size?: 'xs' | 'sm';
  /** Id of the chosen client, or null. */
  value: string | null;
  onChange: (clientId: string | null) => void;
  /** Id of a client that is not offered. */
  except?: string | undefined;
}

/** Select for one client, searched by name, phone, e-mail address or number. */
export function ClientPicker(props: ClientPickerProps) {
  const { value, onChange, except, size = 'sm', ...passed } = props;
  const { t } = useTranslation('fields');
  const clearButton = useClearButton();
  const { search, name: stored } = useClientLookup(value, except);
  const [text, setText] = useState('');
  const [matches, setMatches] = useState<{ value: string; label: string }[]>([]);
  const [searching, setSearching] = useState(false);
  const [names, setNames] = useState<Record<string, string>>({});
  const [settled] = useDebouncedValue(text.trim(), TYPING_MILLISECONDS);
  const name = value === null ? '' : (names[value] ?? stored);
  const query = settled === name ? '' : settled;
  useEffect(() => {
    if (query === '') return setMatches([]);
    let current = true;
    setSearching(true);
    search(query)
      .catch(() => [])
      .then((results) => {
        if (!current) return;
        setMatches(results);
        setSearching(false);
      });
    return () => {
      current = false;
      setSearching(false);
    };
  }, [query, search]);
  const data =
    value === null || matches.some((option) => option.value === value)
      ? matches
      : [{ value, label: name }, ...matches];
  return (
    <Select
      {...passed}
      size={size}
      searchable
      clearable={!props.required}
      clearButtonProps={clearButton(props.label ?? props['aria-label'] ?? '')}
      placeholder={t('input.findClient')}
      nothingFoundMessage={query === '' ? t('input.typeName') : t('input.noClient')}
      // The server has already searched: Mantine must not filter its results again.
      filter={({ options }) => options}
      data={data}
      value={value}
      onChange={(next, option) => {
        if (next && option) setNames((earlier) => ({ ...earlier, [next]: option.label }));
        onChange(next);
      }}
      searchValue={text}
      onSearchChange={setText}
      rightSection={searching ? <Loader size="xs" /> : undefined}
    />
  );
}
