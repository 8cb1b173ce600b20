import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FormattedText } from './formatted-text.tsx';

test('shows what a note may hold', () => {
  render(
    <FormattedText html='<p>Voir avec <span data-mention="m2">@Lucas</span> <strong>vite</strong>, <a href="https://exemple.fr">ici</a></p>' />,
  );
  expect(screen.getByText('@Lucas')).toHaveAttribute('data-mention', 'm2');
  expect(screen.getByText('vite').tagName).toBe('STRONG');
  const link = screen.getByRole('link', { name: 'ici' });
  expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'));
});

test.each([
  ['<script>alert(1)</script><p>Bonjour</p>'],
  ['<p onclick="alert(1)">Bonjour</p>'],
  ['<img src=x onerror="alert(1)"><p>Bonjour</p>'],
  ['<p style="position:fixed">Bonjour</p><iframe src="https://exemple.fr"></iframe>'],
  ['<svg><animate onbegin="alert(1)"></animate></svg><p class="modal">Bonjour</p>'],
])('nothing that runs or dresses up survives: %s', (html) => {
  const { container } = render(<FormattedText html={html} />);
  expect(container.firstElementChild?.innerHTML).toBe('<p>Bonjour</p>');
});

test('a link that would run something leads nowhere', () => {
  render(<FormattedText html='<p><a href="javascript:alert(1)">ici</a></p>' />);
  expect(screen.getByText('ici')).not.toHaveAttribute('href');
});
