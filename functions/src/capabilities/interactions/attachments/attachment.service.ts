import type { FieldIssue } from '@clientele/contracts/field-issue';
import type { Attachment } from '@clientele/contracts/interactions/attachment';
import { ATTACHMENTS_MAXIMUM } from '@clientele/contracts/interactions/interaction';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import { cleanText } from '@clientele/domain/text/fold';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Commit, StaleWriteError } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import type { FileLink, FileStore } from '../../../platform/file-store.ts';
import { assertEditable } from '../../clients/record/client.policy.ts';
import type { ClientService } from '../../clients/record/client.service.ts';
import type { InteractionModel } from '../entries/interaction.model.ts';
import { mayRead } from '../entries/interaction.policy.ts';
import type { AttachmentModel, AttachmentRecord } from './attachment.model.ts';
import { judgeFile } from './file-type.ts';

/** Hours after which a file that no entry holds is deleted. */
const LOOSE_HOURS = 24;
const PAGE = 100;

interface Dependencies {
  database: Database;
  clock: Clock;
  clients: ClientService;
  attachments: AttachmentModel;
  interactions: InteractionModel;
  files: FileStore;
}

/** Stores, attaches, links and deletes the files of timeline entries. */
export class AttachmentService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Stores a file that an entry can then attach.
   * @throws ProblemError `client.not_found`, `client.wrong_lifecycle` for trashed clients, or
   * `request.invalid` for a file whose type is not allowed or does not match its name.
   */
  async upload(
    member: CallingMember,
    clientId: string,
    fileName: string,
    bytes: Uint8Array,
  ): Promise<Attachment> {
    const { organizationId } = member;
    const client = await this.#of.clients.get(organizationId, clientId);
    assertEditable(client.data.lifecycle);
    const name = cleanText(fileName.replace(/[\p{Cc}/\\]/gu, ' '));
    const judged = await judgeFile(name, bytes);
    if ('code' in judged) throw new ProblemError('request.invalid', { issues: [judged] });
    const { contentType } = judged;
    const id = this.#of.attachments.newId(organizationId);
    const path = this.#of.attachments.pathOf(organizationId, id);
    const now = this.#of.clock.now();
    const commit = this.#of.database.newCommit();
    this.#of.attachments.stageCreate(commit, organizationId, id, {
      clientId,
      interactionId: null,
      name,
      contentType,
      size: bytes.length,
      createdAt: now,
      createdBy: member.actor,
      looseSince: now,
      deletingAt: null,
    });
    // The record is written first: bytes without a record would never be found and deleted.
    await commit.run();
    await this.#of.files.save(path, bytes, contentType);
    return { id, name, contentType, size: bytes.length };
  }

  /**
   * Stages that an entry has exactly these files, in the entry's commit; files that it had before
   * become loose.
   * @throws ProblemError `request.invalid` for files that do not exist, belong to another client,
   * or are attached elsewhere.
   */
  async stageFor(
    commit: Commit,
    organizationId: string,
    entry: {
      id: string;
      clientId: string;
      attachments: readonly Attachment[];
      /** The member who attaches; they can use only loose files that they uploaded themselves. */
      memberId: string | null;
    },
    ids: readonly string[],
  ): Promise<Attachment[]> {
    const before = new Set(entry.attachments.map(({ id }) => id));
    const wanted = [...new Set(ids)].slice(0, ATTACHMENTS_MAXIMUM);
    const attachments = await this.#of.attachments.findMany(organizationId, wanted);
    const usable = attachments.filter(
      ({ id, data }) =>
        data.clientId === entry.clientId &&
        (data.interactionId === entry.id ||
          (data.interactionId === null &&
            data.deletingAt === null &&
            (data.createdBy.id === entry.memberId || before.has(id)))),
    );
    const issues = wanted.flatMap((id, at): FieldIssue[] =>
      usable.some((attachment) => attachment.id === id)
        ? []
        : [{ path: `attachmentIds.${at}`, code: 'file.unknown' }],
    );
    if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
    const dropped = entry.attachments.filter(({ id }) => !wanted.includes(id));
    const loose = await this.#of.attachments.findMany(
      organizationId,
      dropped.map(({ id }) => id),
    );
    for (const attachment of usable.filter(({ data }) => data.interactionId === null)) {
      const fields = { interactionId: entry.id, looseSince: null };
      this.#of.attachments.stageUpdate(commit, organizationId, attachment, fields);
    }
    for (const attachment of loose) {
      const fields = { interactionId: null, looseSince: this.#of.clock.now() };
      this.#of.attachments.stageUpdate(commit, organizationId, attachment, fields);
    }
    return wanted.flatMap((id) =>
      usable.filter((attachment) => attachment.id === id).map(presentAttachment),
    );
  }

  /**
   * A download link, valid for a few minutes.
   * @throws ProblemError `attachment.not_found`, also for files of entries that the member may not
   * read.
   */
  async link(member: CallingMember, id: string): Promise<FileLink> {
    const { organizationId } = member;
    const file = await this.#of.attachments.find(organizationId, id);
    assertOrProblem(file && (await this.#mayFetch(member, file)), 'attachment.not_found');
    const { name, contentType } = file.data;
    const path = this.#of.attachments.pathOf(organizationId, id);
    return this.#of.files.link({ path, name, contentType });
  }

  /** Deletes files that no entry has held for `LOOSE_HOURS`. @returns whether more are left. */
  async sweepLoose(organizationId: string): Promise<boolean> {
    const moment = new Date(this.#of.clock.now().getTime() - LOOSE_HOURS * 3_600_000);
    const loose = await this.#of.attachments.findLooseBefore(organizationId, moment, PAGE);
    await this.#deleteAll(organizationId, loose);
    return loose.length === PAGE;
  }

  /** Deletes the files of a timeline entry. */
  async deleteOfInteraction(organizationId: string, interactionId: string): Promise<void> {
    await this.#deleteAll(
      organizationId,
      await this.#of.attachments.findOfInteraction(organizationId, interactionId),
    );
  }

  /** Deletes every file of a client. */
  async deleteOfClient(organizationId: string, clientId: string): Promise<void> {
    for (;;) {
      const attachments = await this.#of.attachments.findOfClient(organizationId, clientId, PAGE);
      await this.#deleteAll(organizationId, attachments);
      if (attachments.length < PAGE) return;
    }
  }

  /**
   * Deletes files: claims each first, so that nobody attaches it meanwhile, then deletes the bytes,
   * then the record.
   */
  async #deleteAll(
    organizationId: string,
    attachments: readonly Stored<AttachmentRecord>[],
  ): Promise<void> {
    for (const attachment of attachments) {
      const claim = this.#of.database.newCommit();
      const deletingAt = this.#of.clock.now();
      this.#of.attachments.stageUpdate(claim, organizationId, attachment, { deletingAt });
      try {
        await claim.run();
      } catch (error) {
        if (error instanceof StaleWriteError) continue;
        throw error;
      }
      await this.#of.files.delete(this.#of.attachments.pathOf(organizationId, attachment.id));
      const commit = this.#of.database.newCommit();
      this.#of.attachments.stageRemove(commit, organizationId, attachment.id);
      await commit.run();
    }
  }

  async #mayFetch(member: CallingMember, { data }: Stored<AttachmentRecord>): Promise<boolean> {
    if (data.interactionId === null) return data.createdBy.id === member.id;
    const entry = await this.#of.interactions.find(member.organizationId, data.interactionId);
    return entry !== null && mayRead(member.role, entry.data);
  }
}

function presentAttachment({ id, data }: Stored<AttachmentRecord>): Attachment {
  return { id, name: data.name, contentType: data.contentType, size: data.size };
}
