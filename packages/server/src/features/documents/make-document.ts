import { DOCUMENT_KINDS, type DocumentKind, fillForm, PAPERS } from '@kuomian/campaign'
import { makeDocumentSchema, Refusal } from '@kuomian/contract'
import type { z } from 'zod'
import { type CommandContext, defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { Workshop } from '../../documents/index.ts'
import { definitionIn } from '../campaigns/index.ts'
import { currentTemplate } from './current-template.ts'
import { newAccess, openAccess } from './open-access.ts'
import { districtOfPaper, numberText, paperHead } from './paper-head.ts'
import { dataOf, type Making, type Source } from './sources/index.ts'
import { takeNumber } from './take-number.ts'

type Input = z.output<typeof makeDocumentSchema>

/**
 * Makes a paper (文书): reads the records once, takes its number, makes PDF and Word from the same data, archives both, and
 * opens the employer's page where the paper carries its code. All or nothing: a number is given back with the rest.
 * @param address where the pages of this server are reached from outside; what codes on papers lead to
 */
export function makeDocument(workshop: Workshop, address: string) {
  return defineCommand({
    name: 'make-document',
    roles: ['district', 'city', 'audit'],
    input: makeDocumentSchema,
    async run(tx, input, context) {
      const { id, made, source } = await makeDocumentIn(tx, workshop, address, input, context)
      const { kind } = input
      return {
        answer: { id, number: made.number },
        subject: { kind: 'document', id: String(id) },
        districtId: context.actor.districtId ?? source.districtId,
        after: { kind, number: made.number, pdf: made.pdfHash, docx: made.docxHash, lead: source.leadId },
      }
    },
  })
}

/** Makes a paper inside a command that has more to do with it: all of it happens, or nothing. @throws Refusal */
export async function makeDocumentIn(
  tx: Tx,
  workshop: Workshop,
  address: string,
  input: Input,
  context: CommandContext,
) {
  const { kind, subjectId } = input
  const { makers } = DOCUMENT_KINDS[kind]
  if (!makers.some((role) => role === context.actor.role)) throw new Refusal('not-allowed')
  const campaign = await definitionIn(tx)
  const making = { tx, campaignId: context.campaign.id, campaign, today: context.today }
  await notTwice(tx, context.campaign.id, input)
  const source = await dataOf(making, kind, subjectId, input)
  const made = await makePaper(workshop, making, kind, source, context, address)
  const { id } = await tx
    .insertInto('document')
    .values({
      campaign_id: context.campaign.id,
      district_id: source.districtId,
      lead_id: source.leadId,
      kind,
      number: made.number,
      title: source.about,
      subject_kind: DOCUMENT_KINDS[kind].subject,
      subject_id: String(subjectId),
      receiver: source.receiver,
      data: JSON.stringify(made.data),
      template_version: made.template.version,
      template_hash: made.template.hash,
      docx_hash: made.docxHash,
      docx_bytes: made.docx.length,
      pdf_hash: made.pdfHash,
      pdf_bytes: made.pdf.length,
      made_on: context.today,
      user_id: context.actor.userId,
      voided_on: null,
      void_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (made.access !== null) await openAccess(tx, making, id, source, made.access, made.page)
  if (source.leadId !== null) {
    await noteEvent(tx, context, source, 'document-made', { document: id, kind, number: made.number })
  }
  return { id, made, source }
}

/** A record has one valid paper of a kind; two that make it at once meet at the index, and this says it in words. */
async function notTwice(tx: Tx, campaignId: number, { kind, subjectId }: Input): Promise<void> {
  const { subject } = DOCUMENT_KINDS[kind]
  await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `document/${campaignId}/${kind}/${subject}/${subjectId}`,
  ])
  const standing = await tx
    .selectFrom('document')
    .select('number')
    .where('campaign_id', '=', campaignId)
    .where('kind', '=', kind)
    .where('subject_kind', '=', subject)
    .where('subject_id', '=', String(subjectId))
    .where('voided_on', 'is', null)
    .executeTakeFirst()
  if (standing) throw new Refusal('document-made-already', { number: standing.number })
}

async function makePaper(
  workshop: Workshop,
  making: Making,
  kind: DocumentKind,
  source: Source,
  context: CommandContext,
  address: string,
) {
  const { tx, campaign, campaignId, today } = making
  const { series, countsWith, toEmployer, title } = DOCUMENT_KINDS[kind]
  // Labour inspection and audit are the city's: their papers stand in its series.
  const seriesOf = series === 'district' && context.actor.role !== 'audit' ? source.districtId : null
  const district = await districtOfPaper(
    tx,
    campaign,
    seriesOf ?? (series === 'case' ? source.districtId : null),
  )
  const number = await numberOf()
  const access = toEmployer && source.codes.length > 0 ? newAccess(campaign.year, address) : null
  const head = paperHead(campaign, kind, district, { number, today })
  const data = source.data({ head, code: access })
  const paper = PAPERS[kind]
  const fields = paper.fields(data)
  const template = await currentTemplate(tx, workshop, campaignId, kind)
  const codeAddress = access?.address ?? null
  const { pdf, docx } = await workshop.make(
    `${title.zh} ${number}`,
    paper,
    fields,
    template.bytes,
    codeAddress,
  )
  const form = fillForm(paper.form, fields)
  const [pdfHash, docxHash] = [await workshop.archive.keep(pdf), await workshop.archive.keep(docx)]
  const words = form.blocks.flatMap((part) => (part.block === 'paragraph' ? [part.text] : []))
  const page = { title: title.zh, head, words, bring: campaign.documents.bring }
  return { number, data, form, template, pdf, docx, pdfHash, docxHash, access, page }

  async function numberOf(): Promise<string> {
    const own = source.caseNumber
    if (own !== null && 'text' in own) return own.text
    const count =
      own?.count ?? (await takeNumber(tx, campaignId, `${countsWith ?? kind}/${campaign.year}`, seriesOf))
    return numberText(campaign, kind, district, count)
  }
}

/** A line of the lead's timeline. */
export async function noteEvent(
  tx: Tx,
  context: CommandContext,
  source: Pick<Source, 'leadId' | 'districtId'>,
  event: string,
  detail: object,
): Promise<void> {
  if (source.leadId === null) return
  await tx
    .insertInto('lead_event')
    .values({
      campaign_id: context.campaign.id,
      lead_id: source.leadId,
      district_id: source.districtId,
      kind: event,
      happened_on: context.today,
      known_on: context.today,
      detail: JSON.stringify(detail),
      journal_id: context.journalId,
    })
    .execute()
}
