import {
  type BulletinPaperData,
  type BulletinText,
  bulletinPaperData,
  englishNames,
  openFindings,
  PAPERS,
  PARAGRAPH_RULES,
  type PaperHead,
} from '@kuomian/campaign'
import { type Bulletin, type BulletinRow, Refusal } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { paperHead } from '../documents/index.ts'
import { bulletinOf, correctionOf, type StoredBulletin } from './bulletin-of.ts'

/** Bulletins that the reader may see, the latest first. */
export async function listBulletins(tx: Tx, period?: string): Promise<BulletinRow[]> {
  let query = tx
    .selectFrom('bulletin')
    .select(['id', 'period', 'edition', 'state', 'number', 'as_of', 'published_on', 'content'])
    .where('state', '<>', 'discarded')
  if (period !== undefined) query = query.where('period', '=', period)
  const rows = await query.orderBy('id', 'desc').limit(500).execute()
  return rows.map(({ as_of: asOf, published_on: publishedOn, content, ...row }) => ({
    ...row,
    asOf,
    publishedOn,
    title: titleOf(content),
  }))
}

const titleOf = (content: unknown): string =>
  typeof content === 'object' && content !== null && 'title' in content ? String(content.title) : ''

/** One bulletin with what is proposed for it, what stands against it, and its other editions. @throws Refusal `bulletin-not-found` */
export async function viewBulletin(
  tx: Tx,
  campaign: RunningCampaign,
  actor: Actor,
  id: number,
): Promise<Bulletin> {
  const bulletin = await bulletinOf(tx, id)
  const { inputs, content, explanations } = bulletin
  const names = campaign.definition.units.map(({ name }) => name)
  const policies = await tx
    .selectFrom('policy_document')
    .select(['number', 'title'])
    .orderBy('number')
    .execute()
  const cited = content.citations.flatMap((number) => policies.filter((policy) => policy.number === number))
  return {
    id,
    period: bulletin.period,
    edition: bulletin.edition,
    state: bulletin.state,
    number: bulletin.number,
    asOf: bulletin.as_of,
    publishedOn: bulletin.published_on,
    version: bulletin.version,
    source: bulletin.source,
    knownAt: bulletin.known_at,
    hash: bulletin.inputs_hash,
    inputs,
    ...content,
    policies,
    proposals: PARAGRAPH_RULES.map(({ key, section, title, clause, propose }) => ({
      key,
      section,
      title,
      clause,
      text: propose({ inputs, policies: cited }),
    })),
    findings: openFindings(inputs, explanations).map(({ finding, explanation }) => ({
      id: finding.id,
      rule: finding.rule,
      severity: finding.severity === 'error' ? ('error' as const) : ('warning' as const),
      message: { zh: finding.messages.zh, en: englishNames(finding.messages.en, names) },
      explanation,
    })),
    corrects: await correctionOf(tx, bulletin),
    editions: await listBulletins(tx, bulletin.period),
    head: headOf(campaign, bulletin),
    returned: bulletin.returned,
    reviewedBy: (await namesOf(tx, bulletin.reviewed_by === null ? [] : [bulletin.reviewed_by]))[0] ?? null,
    drafters: await namesOf(tx, bulletin.drafters),
    mine: actor.userId !== null && bulletin.drafters.includes(actor.userId),
  }
}

/** Names of users; officials sign what they publish, so that they are no secret. Whoever may not read them gets none. */
async function namesOf(tx: Tx, ids: readonly number[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('officer')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(({ name }) => name))
}

/** The head of a bulletin: its number once it is published, and before that a place for it. */
export function headOf(
  campaign: RunningCampaign,
  { number, published_on: publishedOn }: Pick<StoredBulletin, 'number' | 'published_on'>,
): PaperHead {
  const { documentPrefix } = campaign.definition.texts
  return paperHead(
    campaign.definition,
    'bulletin',
    { short: '', full: '' },
    {
      number: number ?? `${documentPrefix}〔${campaign.definition.year}〕　号（未发布）`,
      today: publishedOn ?? campaign.today,
    },
  )
}

/** The fields of a bulletin's paper, as they stand now or as they were published. */
export async function paperFields(tx: Tx, campaign: RunningCampaign, bulletin: StoredBulletin) {
  const corrects = await correctionOf(tx, bulletin)
  const { inputs, content, edition, inputs_hash: hash } = bulletin
  return fieldsOf(headOf(campaign, bulletin), { ...content, inputs, edition, hash, corrects })
}

/** The fields of a paper from a head and words. */
export function fieldsOf(head: PaperHead, text: BulletinText) {
  return PAPERS.bulletin.fields({ head, ...bulletinPaperData(text) } satisfies BulletinPaperData)
}

/** The archived hash of one form of a published bulletin; null while it is not published. */
export function archivedHash(bulletin: StoredBulletin, form: 'pdf' | 'docx' | 'web'): string | null {
  if (bulletin.state !== 'published') return null
  const hash = { pdf: bulletin.pdf_hash, docx: bulletin.docx_hash, web: bulletin.web_hash }[form]
  if (hash === null) throw new Refusal('bulletin-file-missing')
  return hash
}
