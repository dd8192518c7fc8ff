import { type DocumentPage, type DocumentPageQuery, documentKindSchema, Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'

const columns = [
  'd.id',
  'd.kind',
  'd.number',
  'd.title',
  'd.district_id',
  'd.lead_id',
  'd.made_on',
  'd.template_version',
  'd.pdf_hash',
  'd.docx_hash',
  'd.voided_on',
  'd.void_reason',
  'o.name as made_by',
] as const

/** The register of papers, newest first, by page. */
export async function listDocuments(
  tx: Tx,
  campaignId: number,
  { kind, district, lead, subject, text, from, to, after, limit }: DocumentPageQuery,
): Promise<DocumentPage> {
  let query = tx
    .selectFrom('document as d')
    .leftJoin('officer as o', 'o.id', 'd.user_id')
    .select(columns)
    .where('d.campaign_id', '=', campaignId)
    .orderBy('d.id', 'desc')
    .limit(limit + 1)
  if (kind !== undefined) query = query.where('d.kind', '=', kind)
  if (district !== undefined) query = query.where('d.district_id', '=', district)
  if (lead !== undefined) query = query.where('d.lead_id', '=', lead)
  if (subject !== undefined) query = query.where('d.subject_id', '=', String(subject))
  if (from !== undefined) query = query.where('d.made_on', '>=', from)
  if (to !== undefined) query = query.where('d.made_on', '<=', to)
  if (after !== undefined) query = query.where('d.id', '<', after)
  if (text !== undefined && text !== '') {
    const pattern = `%${text.replace(/[\\%_]/gu, (character) => `\\${character}`)}%`
    query = query.where((eb) => eb.or([eb('d.number', 'like', pattern), eb('d.title', 'like', pattern)]))
  }
  const rows = await query.execute()
  const page = rows.slice(0, limit)
  return {
    rows: page.map((row) => ({
      id: row.id,
      kind: documentKindSchema.parse(row.kind),
      number: row.number,
      title: row.title,
      districtId: row.district_id,
      leadId: row.lead_id,
      madeOn: row.made_on,
      madeBy: row.made_by,
      templateVersion: row.template_version,
      pdfHash: row.pdf_hash,
      docxHash: row.docx_hash,
      voidedOn: row.voided_on,
      voidReason: row.void_reason,
    })),
    next: rows.length > limit ? String(page.at(-1)?.id ?? '') : null,
  }
}

/** Where a paper's archived bytes are. @throws Refusal `document-not-found` */
export async function archivedDocument(tx: Tx, id: number) {
  const row = await tx
    .selectFrom('document')
    .select(['number', 'title', 'pdf_hash', 'docx_hash'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('document-not-found', { id })
  return row
}
