import {
  ATTACHMENT_BYTES_MAXIMUM,
  ATTACHMENT_EXTENSIONS,
  type Attachment,
} from '@clientele/contracts/interactions/attachment';
import { ATTACHMENTS_MAXIMUM } from '@clientele/contracts/interactions/interaction';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { asProblem, wordProblem } from '../../../lib/problem.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { uploadAttachment } from '../api/attachments.ts';

/** A file that is being sent, or whose upload failed. */
export interface Upload {
  key: string;
  file: File;
  /** Why it cannot be attached; null while it is being sent. */
  error: string | null;
  /** Whether it makes sense to send it again. */
  retriable: boolean;
}

/** Uploads files as soon as they are picked. Each upload has its own error. */
export function useUploads(
  clientId: string,
  attached: Attachment[],
  onAttached: (attachment: Attachment) => void,
) {
  const { t } = useTranslation('interactions');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const aborts = useRef(new Map<string, AbortController>());
  const drop = (key: string) => {
    aborts.current.get(key)?.abort();
    aborts.current.delete(key);
    setUploads((now) => now.filter((upload) => upload.key !== key));
  };
  const fail = (key: string, error: string, retriable: boolean) =>
    setUploads((now) =>
      now.map((upload) => (upload.key === key ? { ...upload, error, retriable } : upload)),
    );

  const send = async (key: string, file: File) => {
    const abort = new AbortController();
    aborts.current.set(key, abort);
    try {
      const target = { organizationId: organization.id, clientId };
      const attachment = await uploadAttachment(target, file, abort.signal);
      drop(key);
      onAttached(attachment);
    } catch (error) {
      if (abort.signal.aborted) return;
      const problem = asProblem(error);
      const [issue] = problem.details.errors ?? [];
      fail(key, issue?.message ?? wordProblem(error, language), !problem.expected);
    }
  };

  const add = (files: readonly File[]) => {
    let room = ATTACHMENTS_MAXIMUM - attached.length - uploads.length;
    for (const file of files) {
      const key = crypto.randomUUID();
      room -= 1;
      const error = room < 0 ? t('note.tooMany', { name: file.name }) : refusal(file);
      setUploads((now) => [
        ...now,
        { key, file, error: typeof error === 'string' ? error : null, retriable: false },
      ]);
      if (error === null) void send(key, file);
    }
  };
  const refusal = (file: File): string | null => {
    const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase();
    if (!ATTACHMENT_EXTENSIONS.some((allowed) => allowed === extension)) return t('note.wrongType');
    return file.size > ATTACHMENT_BYTES_MAXIMUM ? t('note.tooBig') : null;
  };
  const retry = ({ key, file }: Upload) => {
    setUploads((now) =>
      now.map((upload) => (upload.key === key ? { ...upload, error: null } : upload)),
    );
    void send(key, file);
  };
  return {
    uploads,
    add,
    drop,
    retry,
    sending: uploads.some(({ error }) => error === null),
    clear: () => uploads.forEach(({ key }) => void drop(key)),
  };
}
