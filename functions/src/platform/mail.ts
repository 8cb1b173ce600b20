import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Sends mails. */
export interface MailPort {
  send(mail: Mail): Promise<void>;
}

/**
 * Sends through an SMTP server. The library is loaded with the first mail: most requests send none.
 */
export class SmtpMail implements MailPort {
  readonly #url: string;
  readonly #from: string;

  constructor(url: string, from: string) {
    this.#url = url;
    this.#from = from;
  }

  async send(mail: Mail): Promise<void> {
    const { createTransport } = await import('nodemailer');
    await createTransport(this.#url).sendMail({ from: this.#from, ...mail });
  }
}

/** Writes mails as files into a folder, on the local stack and in tests. */
export class FolderMail implements MailPort {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async send(mail: Mail): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${mail.to}.eml`;
    const head = `To: ${mail.to}\nSubject: ${mail.subject}\nContent-Type: text/plain; charset=utf-8`;
    await writeFile(join(this.#folder, name.replace(/[^\w.@-]/g, '_')), `${head}\n\n${mail.text}`);
  }
}
