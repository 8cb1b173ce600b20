import type { ExportableClient } from './exportable.ts';

/** The client as a vCard 3.0 (RFC 2426), which every address book reads. Ends in a line end. */
export function vcardOf(_client: ExportableClient): string {
  throw new Error('Not written yet');
}
