import { ExportDialog } from './export-dialog.tsx';
import type { ExportSubject } from './export-form.tsx';

/**
 * Dialog to export the clients that a list shows, or those selected in it; closed while `subject`
 * is null.
 */
export function ClientExportDialog(props: { subject: ExportSubject | null; onClose: () => void }) {
  const { subject, onClose } = props;
  return <ExportDialog opened={subject !== null} subject={subject} onClose={onClose} />;
}
