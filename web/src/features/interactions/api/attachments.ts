import type { Attachment } from '@clientele/contracts/interactions/attachment';
import { interactionService } from '../../../lib/services/interaction-service.ts';

interface Where {
  organizationId: string;
  clientId: string;
}

/** Sends a file that an entry is to carry. */
export function uploadAttachment(
  { organizationId, clientId }: Where,
  file: File,
  signal: AbortSignal,
): Promise<Attachment> {
  return interactionService.uploadAttachment({
    params: { organizationId, clientId },
    query: { name: file.name },
    file,
    signal,
  });
}

/** Asks for a link that opens for a few minutes, and saves the file. */
export async function downloadAttachment(
  organizationId: string,
  { id: attachmentId, name }: Attachment,
): Promise<void> {
  const params = { organizationId, attachmentId };
  const { url } = await interactionService.createAttachmentLink({ params });
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
