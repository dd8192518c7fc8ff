import type { ConstructionBulletinData } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import type { Json } from '../../../db/index.ts'
import type { Making, Source } from './source.ts'

const frozenSchema = z.record(z.string(), z.json())

/** What a bulletin to a district government is made of: its figures as they were frozen, nothing else (R29). @throws Refusal */
export async function constructionBulletinSource({ tx }: Making, bulletinId: number): Promise<Source> {
  const bulletin = await tx
    .selectFrom('project_bulletin as b')
    .innerJoin('district as d', 'd.id', 'b.district_id')
    .select(['b.district_id', 'b.as_of', 'b.data', 'd.name'])
    .where('b.id', '=', bulletinId)
    .executeTakeFirst()
  if (!bulletin) throw new Refusal('document-subject-not-found', { id: bulletinId })
  const frozen = frozenSchema.parse(bulletin.data)
  return {
    districtId: bulletin.district_id,
    leadId: null,
    receiver: null,
    about: `${bulletin.name}（截至${bulletin.as_of}）`,
    caseNumber: null,
    codes: [],
    dueOn: null,
    persons: null,
    data: ({ head }) => ({ head, ...frozen }) satisfies Json & Pick<ConstructionBulletinData, 'head'>,
  }
}
