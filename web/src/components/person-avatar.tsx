import { Avatar } from '@mantine/core';

/** Pairs of background and text colour with a contrast of at least 4.5:1 in light and dark mode. */
const TONES = [
  ['#dde5fb', '#263c8c'],
  ['#ffe7b0', '#6a4700'],
  ['#d5efe3', '#15573a'],
  ['#f6dde8', '#83254f'],
  ['#e4ddf8', '#4a3290'],
  ['#d7ecf3', '#16536a'],
] as const;

/**
 * Initials on a colour derived from the name, so that a person keeps the same colour everywhere.
 */
export function PersonAvatar(props: { name: string; size?: number }) {
  const size = props.size ?? 36;
  const [surface, ink] = TONES[toneOf(props.name)] ?? TONES[0];
  return (
    <Avatar
      size={size}
      radius={size}
      aria-hidden
      styles={{
        placeholder: {
          background: surface,
          color: ink,
          border: 0,
          fontWeight: 600,
          fontSize: size * 0.36,
        },
      }}
    >
      {initialsOf(props.name)}
    </Avatar>
  );
}

function toneOf(name: string): number {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return hash % TONES.length;
}

function initialsOf(name: string): string {
  const words = name.split(/[\s'’-]+/).filter((word) => /^\p{L}|^\d/u.test(word));
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return [first, last].map((word) => word?.charAt(0).toLocaleUpperCase() ?? '').join('') || '?';
}
