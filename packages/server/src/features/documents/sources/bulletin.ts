import type { BulletinPaperData } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import type { Json } from '../../../db/index.ts'
import type { Making, Source } from './source.ts'

const frozenSchema = z.record(z.string(), z.json())

/**
 * What a bulletin's paper is made of: what was frozen for it when it was published, nothing else (R38). It is printed in that act alone, so that
 * an edition has one paper for ever. @throws Refusal
 */
export async function bulletinSource({ tx }: Making, bulletinId: number): Promise<Source> {
  const bulletin = await tx
    .selectFrom('bulletin')
    .select(['period', 'edition', 'paper'])
    .where('id', '=', bulletinId)
    .where('state', '=', 'reviewed')
    .where('paper', 'is not', null)
    .executeTakeFirst()
  if (!bulletin) throw new Refusal('document-subject-not-found', { id: bulletinId })
  const frozen = frozenSchema.parse(bulletin.paper)
  return {
    districtId: null,
    leadId: null,
    receiver: null,
    about: bulletin.edition === 1 ? bulletin.period : `${bulletin.period}（第${bulletin.edition}版）`,
    caseNumber: null,
    codes: [],
    dueOn: null,
    persons: null,
    data: ({ head }) => ({ head, ...frozen }) satisfies Json & Pick<BulletinPaperData, 'head'>,
  }
}
