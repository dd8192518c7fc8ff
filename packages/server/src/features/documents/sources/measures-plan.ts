import type { MeasuresPlanData } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import type { Making, Source } from './source.ts'

const measuresSchema = z.array(
  z.object({ what: z.string(), owner: z.string(), dueOn: z.string().nullable() }),
)

/** What a district's plan of measures is made of: its record of the kind, nothing else. @throws Refusal */
export async function measuresPlanSource({ tx }: Making, recordId: number): Promise<Source> {
  const record = await tx
    .selectFrom('district_record')
    .selectAll()
    .where('id', '=', recordId)
    .where('kind', '=', 'measures')
    .executeTakeFirst()
  if (!record) throw new Refusal('document-subject-not-found', { id: recordId })
  const measures = measuresSchema.parse(record.measures)
  return {
    districtId: record.district_id,
    leadId: null,
    receiver: null,
    about: record.title,
    caseNumber: null,
    codes: [],
    dueOn: null,
    persons: null,
    data: ({ head }) =>
      ({
        head,
        title: record.title,
        owner: record.owner,
        plannedOn: record.happened_on,
        body: record.body,
        measures,
      }) satisfies MeasuresPlanData,
  }
}
