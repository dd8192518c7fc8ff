import { fillForm, PAPERS, proposedParagraphs } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { type Actor, type OpenDatabase, readAs, type Tx } from '../../db/index.ts'
import { paperHtml, type Workshop } from '../../documents/index.ts'
import type { AnnexSource } from '../annexes/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { currentTemplate } from '../documents/index.ts'
import { bulletinOf, citedPolicies } from './bulletin-of.ts'
import { canonicalHash } from './canonical-hash.ts'
import { blankContent, periodOf } from './draft-bulletin.ts'
import { readInputs } from './read-inputs.ts'
import { archivedHash, fieldsOf, headOf, paperFields } from './view-bulletin.ts'

/** The three forms that a bulletin is published in. */
export type BulletinForm = 'pdf' | 'docx' | 'web'

/** A file of a bulletin and what it is called. */
export type BulletinFile = { name: string; bytes: Buffer }

type Fields = ReturnType<typeof fieldsOf>

/** A form of a bulletin: the archived bytes of a published one, and what would be printed of any other. @throws Refusal */
export async function bulletinFile(
  db: OpenDatabase,
  workshop: Workshop,
  campaign: RunningCampaign,
  actor: Actor,
  id: number,
  form: BulletinForm,
): Promise<BulletinFile> {
  const read = await readAs(db, actor, async (tx) => {
    const bulletin = await bulletinOf(tx, id)
    const hash = archivedHash(bulletin, form)
    const name = `${bulletin.number ?? bulletin.period} ${bulletin.content.title}`
    if (hash !== null) return { name, hash }
    return {
      name,
      fields: await paperFields(tx, campaign, bulletin),
      template: await templateFor(tx, workshop, campaign, form),
    }
  })
  if (read.hash === undefined)
    return { name: read.name, bytes: await printed(workshop, read.name, read.fields, read.template, form) }
  const bytes = await workshop.archive.read(read.hash)
  if (bytes === null) throw new Refusal('bulletin-file-missing')
  return { name: read.name, bytes }
}

/**
 * The bulletin of a period for the terminal: the archived bytes of its latest published edition, else what the rules propose for the figures of
 * today, without a number.
 */
export async function bulletinOfPeriod(
  db: OpenDatabase,
  workshop: Workshop,
  campaign: RunningCampaign,
  actor: Actor,
  { period, source, form }: { period: string; source: AnnexSource; form: BulletinForm },
): Promise<BulletinFile & { published: boolean }> {
  const published = await readAs(db, actor, (tx) =>
    tx
      .selectFrom('bulletin')
      .select('id')
      .where('period', '=', period)
      .where('state', '=', 'published')
      .orderBy('edition', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  if (published !== undefined)
    return { ...(await bulletinFile(db, workshop, campaign, actor, published.id, form)), published: true }
  const { title, fields, template } = await readAs(db, actor, async (tx) => ({
    ...(await proposedFields(tx, campaign, period, source)),
    template: await templateFor(tx, workshop, campaign, form),
  }))
  return { name: title, bytes: await printed(workshop, title, fields, template, form), published: false }
}

async function proposedFields(tx: Tx, campaign: RunningCampaign, text: string, source: AnnexSource) {
  const period = periodOf(text)
  const inputs = await readInputs(tx, campaign, period, source, campaign.today)
  const content = await blankContent(tx, campaign, period)
  const policies = await citedPolicies(tx, content.citations)
  const fields = fieldsOf(headOf(campaign, { number: null, published_on: null }), {
    ...content,
    paragraphs: proposedParagraphs({ inputs, policies }),
    inputs,
    hash: canonicalHash(inputs),
    edition: 1,
    corrects: null,
  })
  return { title: content.title, fields }
}

async function templateFor(
  tx: Tx,
  workshop: Workshop,
  campaign: RunningCampaign,
  form: BulletinForm,
): Promise<Buffer | null> {
  return form === 'docx' ? (await currentTemplate(tx, workshop, campaign.id, 'bulletin')).bytes : null
}

async function printed(
  workshop: Workshop,
  title: string,
  fields: Fields,
  template: Buffer | null,
  form: BulletinForm,
): Promise<Buffer> {
  const filled = fillForm(PAPERS.bulletin.form, fields)
  if (form === 'web') return Buffer.from(paperHtml(title, filled))
  if (template === null) return workshop.set([{ title, form: filled, codeAddress: null }])
  return (await workshop.make(title, PAPERS.bulletin, fields, template, null)).docx
}
