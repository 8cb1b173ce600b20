import type { Attachment } from '@clientele/contracts/interactions/attachment';
import { interactionService } from '../../../lib/api.ts';

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

/** Asks for a link that opens for a few minutes, and follows it. */
export async function openAttachment(organizationId: string, attachmentId: string): Promise<void> {
  const params = { organizationId, attachmentId };
  const { url } = await interactionService.createAttachmentLink({ params });
  const link = document.createElement('a');
  link.href = url;
  link.rel = 'noopener';
  link.target = '_blank';
  link.click();
}
