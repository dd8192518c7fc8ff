import { createHash, randomInt } from 'node:crypto'
import { ACCESS_BASE, ACCESS_VALUES, accessNumber, type PaperHead, plainCode } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import type { Making, Source } from './sources/index.ts'

/** What the employer's page shows: a copy of what the paper says. */
type Page = { title: string; head: PaperHead; words: string[]; bring: string[] }

/** A new number for a paper, and the address that its code holds. */
export function newAccess(year: number, address: string): { number: string; address: string } {
  const number = accessNumber(
    year,
    Array.from({ length: ACCESS_VALUES }, () => randomInt(ACCESS_BASE)),
  )
  return { number, address: `${address}/demand?n=${number}` }
}

/** The hash of a number; the table holds nothing that opens a page. */
export const numberHash = (number: string): Buffer => createHash('sha256').update(number).digest()

/** The hash of an employer's code beside a number: the random number keeps short codes from being tried out. */
export const codeHash = (number: string, code: string): Buffer =>
  createHash('sha256')
    .update(`${number}\n${plainCode(code)}`)
    .digest()

/** Opens the employer's page of a paper for whoever has its number and knows one of the employer's codes. */
export async function openAccess(
  tx: Tx,
  { campaignId, today }: Making,
  documentId: number,
  source: Source,
  { number }: { number: string },
  { title, head, words, bring }: Page,
): Promise<void> {
  if (source.districtId === null || source.leadId === null) return
  await tx
    .insertInto('demand_access')
    .values({
      campaign_id: campaignId,
      district_id: source.districtId,
      lead_id: source.leadId,
      document_id: documentId,
      number_hash: numberHash(number),
      code_hashes: source.codes.map((code) => codeHash(number, code)),
      demand: JSON.stringify({
        title,
        number: head.number,
        employer: source.about,
        issuer: head.issuer,
        madeOn: head.madeOn,
        dueOn: source.dueOn,
        persons: source.persons,
        words,
        contact: head.contact,
        bring,
      }),
      made_on: today,
      closed_on: null,
    })
    .execute()
}
