import type { ExportTiming } from '@clientele/contracts/import-export/export-schedule';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderPage } from '../../../testing/render-page.tsx';
import { useScheduleWords } from './schedule-words.ts';

function Words({ timing }: { timing: ExportTiming }) {
  return <p>{useScheduleWords()(timing)}</p>;
}

const at = (values: Partial<ExportTiming>): ExportTiming => ({
  frequency: 'daily',
  time: '06:00',
  weekday: null,
  monthDay: null,
  ...values,
});

test.each([
  [at({}), 'chaque jour à 06:00'],
  [at({ frequency: 'weekly', weekday: 1 }), 'chaque lundi à 06:00'],
  [at({ frequency: 'weekly', weekday: 7, time: '23:30' }), 'chaque dimanche à 23:30'],
  [at({ frequency: 'monthly', monthDay: 1 }), 'le 1er de chaque mois à 06:00'],
  [at({ frequency: 'monthly', monthDay: 15 }), 'le 15 de chaque mois à 06:00'],
  [
    at({ frequency: 'monthly', monthDay: 30 }),
    'le 30 de chaque mois à 06:00 (le dernier jour des mois plus courts)',
  ],
  [at({ frequency: 'monthly', monthDay: 31 }), 'le dernier jour de chaque mois à 06:00'],
])('%j', async (timing, words) => {
  await renderPage(<Words timing={timing} />);
  expect(screen.getByText(words)).toBeVisible();
});
