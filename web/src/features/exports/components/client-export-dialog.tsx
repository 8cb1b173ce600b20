import { ExportDialog } from './export-dialog.tsx';
import type { ExportSubject } from './export-form.tsx';

/** Exports the clients that a list shows, or those ticked in it. Null while closed. */
export function ClientExportDialog(props: { subject: ExportSubject | null; onClose: () => void }) {
  const { subject, onClose } = props;
  return <ExportDialog opened={subject !== null} subject={subject} onClose={onClose} />;
}
