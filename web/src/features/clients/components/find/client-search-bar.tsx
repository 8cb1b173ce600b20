import { CloseButton, Loader, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface ClientSearchBarProps {
  value: string;
  searching: boolean;
  onSearch: (query: string) => void;
  /** Called on the down arrow, to move the focus from the field into the results. */
  onEnterResults?: () => void;
  autoFocus?: boolean;
}

const DEBOUNCE_MILLISECONDS = 180;

/**
 * Search field that searches while typing. Escape clears it; `/` focuses it from anywhere on the
 * page.
 */
export function ClientSearchBar(props: ClientSearchBarProps) {
  const { value, onSearch } = props;
  const { t } = useTranslation('clients');
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const reported = useRef(value);

  // The search may also change with the address: by going back or forward, or by a link.
  useEffect(() => {
    if (value === reported.current) return;
    reported.current = value;
    setTyped(value);
  }, [value]);
  const report = useCallback(() => {
    const query = typed.trim();
    if (query === reported.current) return;
    reported.current = query;
    onSearch(query);
  }, [typed, onSearch]);
  useEffect(() => {
    const timer = setTimeout(report, DEBOUNCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [report]);
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      const writing = (event.target as HTMLElement).closest('input, textarea, [role=dialog]');
      if (event.key !== '/' || writing) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed !== '') setTyped('');
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      props.onEnterResults?.();
    }
  };
  return (
    <TextInput
      ref={input}
      type="search"
      role="searchbox"
      size="md"
      aria-label={t('search.label')}
      placeholder={t('search.placeholder')}
      autoFocus={props.autoFocus}
      autoComplete="off"
      spellCheck={false}
      maxLength={100}
      leftSection={<IconSearch size={20} stroke={1.7} aria-hidden />}
      rightSection={
        props.searching ? (
          <Loader size={18} />
        ) : typed !== '' ? (
          <CloseButton aria-label={t('search.clear')} onClick={() => setTyped('')} />
        ) : null
      }
      styles={{ input: { WebkitAppearance: 'none' } }}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      // Report at once on leaving the field: if a result is clicked before the typing delay is
      // over, the late search must not bring the person back to the list.
      onBlur={report}
    />
  );
}
