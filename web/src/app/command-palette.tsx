import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useState } from 'react';
import { onOpenCommandPalette, openCommandPalette } from './open-command-palette.ts';

const Palette = lazy(async () => ({
  default: (await import('./command-palette-content.tsx')).CommandPaletteContent,
}));

/** Ctrl-K, from any field too. The palette itself loads when it is first opened. */
export function CommandPalette() {
  const [wanted, setWanted] = useState(0);
  useEffect(() => onOpenCommandPalette(() => setWanted((times) => times + 1)), []);
  useHotkeys([['mod+K', openCommandPalette]], []);
  if (wanted === 0) return null;
  return (
    <Suspense>
      <Palette openedTimes={wanted} />
    </Suspense>
  );
}
