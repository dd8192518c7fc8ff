import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AnnexId } from '@kuomian/campaign'
import { z } from 'zod'

const district = z.object({ district: z.string() })
const list = z.array(district.extend({ units: z.number(), persons: z.number() }))
const truthSchema = z.object({
  month: z.string(),
  annex1: list,
  annex2: list,
  annex3: z.array(district.extend({ payers: z.number(), plan: z.number() })),
  annex4: z.array(
    district.extend({
      issued_units: z.number(),
      issued_persons: z.number(),
      inspected_units: z.number(),
      inspected_persons: z.number(),
    }),
  ),
  annex5: z.object({
    rows: z.array(district.extend({ new_insured: z.number() })),
    plans: z.array(z.object({ districts: z.array(z.string()), plan: z.number() })),
  }),
})

/** What the generator says that the annexes must show at the end of the published month. */
export type Truth = z.infer<typeof truthSchema>

/** Reads `truth/annexes.json` of a generated city. */
export async function readTruth(folder: string): Promise<Truth> {
  return truthSchema.parse(JSON.parse(await readFile(join(folder, 'truth', 'annexes.json'), 'utf8')))
}

/** The cells of one annex by district code and column id; a shared plan stands with its first district. */
export function truthCells(truth: Truth, annex: AnnexId): Map<string, Record<string, number>> {
  switch (annex) {
    case 'annex-1':
      return new Map(truth.annex1.map((row) => [row.district, { units: row.units, persons: row.persons }]))
    case 'annex-2':
      return new Map(truth.annex2.map((row) => [row.district, { units: row.units, persons: row.persons }]))
    case 'annex-3':
      return new Map(truth.annex3.map((row) => [row.district, { payers: row.payers, plan: row.plan }]))
    case 'annex-4':
      return new Map(
        truth.annex4.map((row) => [
          row.district,
          {
            issuedUnits: row.issued_units,
            issuedPersons: row.issued_persons,
            inspectedUnits: row.inspected_units,
            inspectedPersons: row.inspected_persons,
          },
        ]),
      )
    case 'annex-5': {
      const plans = new Map(truth.annex5.plans.map((plan) => [plan.districts[0], plan.plan]))
      return new Map(
        truth.annex5.rows.map((row) => {
          const plan = plans.get(row.district)
          return [row.district, { newlyInsured: row.new_insured, ...(plan === undefined ? {} : { plan }) }]
        }),
      )
    }
  }
}
