import { createTheme, type MantineColorsTuple, mergeThemeOverrides } from '@mantine/core';

/** "Bleu de travail", the blue of French work clothes. */
const bleu: MantineColorsTuple = [
  '#eef2fd',
  '#dde5fb',
  '#bdcbf6',
  '#98aef0',
  '#7b96ea',
  '#5673dc',
  '#3d5ccb',
  '#2f4aad',
  '#263c8c',
  '#1f3070',
];

/** Mimosa: the only warm colour, for what is selected or asks for attention. */
const mimosa: MantineColorsTuple = [
  '#fff8e6',
  '#ffefc8',
  '#ffe19a',
  '#ffd166',
  '#ffc24b',
  '#f0ab1f',
  '#c98809',
  '#9a6700',
  '#7a5200',
  '#5c3e00',
];

const gray: MantineColorsTuple = [
  '#f6f7fb',
  '#eef0f6',
  '#e2e5ef',
  '#cdd2e1',
  '#a9b0c7',
  '#7d86a3',
  '#5c647f',
  '#474e68',
  '#30364f',
  '#1a2040',
];

/** Dark mode is tinted blue too: surfaces from 6 (raised) to 8 (deepest). */
const dark: MantineColorsTuple = [
  '#e9ebf5',
  '#cdd2e4',
  '#aab2cf',
  '#8089ac',
  '#434b6e',
  '#353c5c',
  '#20263f',
  '#171c31',
  '#111527',
  '#0c0f1d',
];

const theme = createTheme({
  primaryColor: 'bleu',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { bleu, mimosa, gray, dark },
  white: '#ffffff',
  black: '#1a2040',
  fontFamily: "'Figtree Variable', system-ui, sans-serif",
  headings: {
    fontFamily: "'Bricolage Grotesque Variable', 'Figtree Variable', system-ui, sans-serif",
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.875rem', lineHeight: '1.2' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '14px', xl: '20px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { fw: 600 } },
    Menu: {
      defaultProps: {
        shadow: 'md',
        position: 'bottom-end',
        // Mantine adds an invisible first item that a menu may not contain (axe:
        // aria-required-children).
        withInitialFocusPlaceholder: false,
      },
    },
    Modal: {
      defaultProps: { centered: true, radius: 'lg' },
      styles: {
        header: { padding: '20px 24px 8px' },
        body: { padding: '8px 24px 24px' },
        title: {
          fontFamily: 'var(--mantine-font-family-headings)',
          fontSize: '1.25rem',
          fontWeight: 650,
          letterSpacing: '-0.01em',
        },
      },
    },
    Tooltip: { defaultProps: { openDelay: 400 } },
    Select: { defaultProps: { comboboxProps: { shadow: 'md' } } },
  },
});

/** The theme in a language: it names the close buttons of dialogs, drawers and notifications. */
export function themeIn(words: { close: string }) {
  const defaultProps = { closeButtonProps: { 'aria-label': words.close } };
  return mergeThemeOverrides(theme, {
    components: {
      Drawer: { defaultProps },
      Modal: { defaultProps },
      Notification: { defaultProps },
    },
  });
}
