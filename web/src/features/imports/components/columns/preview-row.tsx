import type { ImportColumn } from '@clientele/contracts/import-export/import-job';
import type { ImportPreview } from '@clientele/contracts/import-export/import-row';
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Targets } from '../../model/use-targets.ts';
import classes from './preview-panel.module.css';

interface PreviewRowProps {
  row: ImportPreview['rows'][number];
  columns: ImportColumn[];
  targetOf: ReadonlyMap<number, string | null>;
  targets: Targets;
}

/** A row of the file; below each cell the understood value, where it differs from the text. */
export function PreviewRow({ row, columns, targetOf, targets }: PreviewRowProps) {
  const { t } = useTranslation('imports');
  const values = new Map(row.values.map(({ target, value }) => [target, value]));
  // When several columns are joined into one value, it is shown below the first of them only.
  const understoodTargets = new Set<string>();
  const general = row.errors.filter(({ column }) => column === null);
  return (
    <tr>
      <th scope="row" className={classes.number}>
        {row.row}
        {general.map(({ message }) => (
          <span key={message} className={classes.error}>
            {message}
          </span>
        ))}
      </th>
      {columns.map(({ column }) => {
        const target = targetOf.get(column) ?? null;
        const raw = row.cells[column] ?? '';
        const understood =
          target !== null && !understoodTargets.has(target) && values.has(target)
            ? targets.value(target, values.get(target))
            : '';
        if (target !== null) understoodTargets.add(target);
        const errors = row.errors.filter((error) => error.column === column);
        return (
          <td
            key={column}
            data-bad={errors.length > 0 || undefined}
            data-skipped={target === null || undefined}
          >
            <span className={classes.raw}>{raw}</span>
            {understood !== '' && understood !== raw.trim() && (
              <span className={classes.understood}>
                <span aria-hidden>→ </span>
                <VisuallyHidden>{t('preview.understood')} </VisuallyHidden>
                {understood}
              </span>
            )}
            {errors.map(({ message }) => (
              <span key={message} className={classes.error}>
                {message}
              </span>
            ))}
          </td>
        );
      })}
    </tr>
  );
}
