import type { Attachment } from '@clientele/contracts/interactions/attachment';
import { interactionService } from '../../../lib/services/interaction-service.ts';

interface Where {
  organizationId: string;
  clientId: string;
}

/** Uploads a file to attach to an entry. */
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

/** Requests a link that is valid for a few minutes, and downloads the file. */
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
