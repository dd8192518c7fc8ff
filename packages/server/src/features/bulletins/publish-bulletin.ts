import { bulletinPaperData, openFindings } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { paperHtml, type Workshop } from '../../documents/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { makeDocumentIn } from '../documents/index.ts'
import { bulletinIn, bulletinOf, correctionOf, type StoredBulletin } from './bulletin-of.ts'
import { canonicalHash } from './canonical-hash.ts'
import { periodOf } from './draft-bulletin.ts'
import { readInputs } from './read-inputs.ts'

/**
 * Publishes a reviewed bulletin: it takes its number, and figures, words, template and the bytes of its three forms are frozen in one act. From
 * then on nothing moves it; a correction is a further edition.
 * @param address where the pages of this server are reached from outside
 */
export function publishBulletin(campaign: RunningCampaign, workshop: Workshop, address: string) {
  return defineCommand({
    name: 'publish-bulletin',
    roles: ['city'],
    input: z.object({ bulletinId: z.int() }),
    async run(tx, { bulletinId }, context) {
      const bulletin = await bulletinIn(tx, bulletinId, ['reviewed'])
      await requireRipe(tx, campaign, bulletin)
      const corrects = await correctionOf(tx, bulletin)
      if (corrects !== null) await requireDifferent(tx, bulletin, corrects)
      const { inputs, content, edition, inputs_hash: hash } = bulletin
      const paper = bulletinPaperData({ ...content, inputs, hash, edition, corrects })
      await tx
        .updateTable('bulletin')
        .set({ paper: JSON.stringify(paper) })
        .where('id', '=', bulletinId)
        .execute()
      const { id, made } = await makeDocumentIn(
        tx,
        workshop,
        address,
        { kind: 'bulletin', subjectId: bulletinId },
        context,
      )
      const webHash = await workshop.archive.keep(
        Buffer.from(paperHtml(`${content.title} ${made.number}`, made.form)),
      )
      await tx
        .updateTable('bulletin')
        .set({
          state: 'published',
          version: bulletin.version + 1,
          document_id: id,
          number: made.number,
          docx_hash: made.docxHash,
          pdf_hash: made.pdfHash,
          web_hash: webHash,
          published_on: context.today,
        })
        .where('id', '=', bulletinId)
        .execute()
      return {
        answer: { id: bulletinId, number: made.number, hash },
        subject: { kind: 'bulletin', id: String(bulletinId) },
        before: { state: bulletin.state },
        after: {
          state: 'published',
          number: made.number,
          hash,
          ...{ pdf: made.pdfHash, docx: made.docxHash, web: webHash },
        },
      }
    },
  })
}

/** The period is over, every finding explained, and the data of the day K still give the very figures that were reviewed. */
async function requireRipe(tx: Tx, campaign: RunningCampaign, bulletin: StoredBulletin): Promise<void> {
  const { inputs, explanations, source, known_at: knownAt, inputs_hash: hash } = bulletin
  const period = periodOf(bulletin.period)
  if (knownAt < period.lastDay)
    throw new Refusal('bulletin-period-not-ended', { knownAt, period: period.text, day: period.lastDay })
  const open = openFindings(inputs, explanations).filter(({ explanation }) => explanation === null)
  if (open.length > 0) throw new Refusal('bulletin-unexplained', { count: open.length })
  const now = canonicalHash(await readInputs(tx, campaign, period, source, knownAt))
  if (now !== hash) throw new Refusal('bulletin-figures-moved')
}

async function requireDifferent(
  tx: Tx,
  { content }: StoredBulletin,
  { id, edition, changes }: NonNullable<Awaited<ReturnType<typeof correctionOf>>>,
): Promise<void> {
  if (changes.figures.length > 0 || changes.paragraphs.length > 0) return
  const former = await bulletinOf(tx, id)
  const { title, addressee, copies } = former.content
  const same = title === content.title && addressee === content.addressee && copies === content.copies
  if (same) throw new Refusal('bulletin-unchanged', { edition })
}
