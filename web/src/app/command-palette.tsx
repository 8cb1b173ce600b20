import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useState } from 'react';
import { onOpenCommandPalette, openCommandPalette } from './open-command-palette.ts';

const Palette = lazy(async () => ({
  default: (await import('./command-palette-content.tsx')).CommandPaletteContent,
}));

/**
 * Opens the command palette with Ctrl-K, also while typing in a field. Its content is loaded when
 * it is first opened.
 */
export function CommandPalette() {
  const [openedTimes, setOpenedTimes] = useState(0);
  useEffect(() => onOpenCommandPalette(() => setOpenedTimes((times) => times + 1)), []);
  useHotkeys([['mod+K', openCommandPalette]], []);
  if (openedTimes === 0) return null;
  return (
    <Suspense>
      <Palette openedTimes={openedTimes} />
    </Suspense>
  );
}
