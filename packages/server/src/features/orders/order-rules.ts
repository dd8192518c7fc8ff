import {
  type OrderRules,
  orderNumberText,
  orderRulesSchema,
  policyNumber,
  type WorkingCalendar,
  workingCalendar,
} from '@kuomian/campaign'
import { z } from 'zod'
import type { Tx } from '../../db/index.ts'
import { readHolidays } from '../campaigns/index.ts'

/** What orders to correct go by: the campaign's rules, its calendar, its year. */
export type OrderSetting = {
  rules: OrderRules
  calendar: WorkingCalendar
  year: number
  today: string
  /** Lead classes of suspected labour dispatch. */
  dispatchClasses: readonly string[]
  /** The policy document that a lead class goes back to (R04), by the code of the class. */
  classDocuments: ReadonlyMap<string, string>
}

// These fields alone: a definition is large, and every act on an order asks.
const partSchema = z.object({
  calendar: z.string(),
  orders: orderRulesSchema.prefault({}),
  leadClasses: z.array(z.object({ code: z.string(), policyDocument: z.string().optional() })),
  matching: z.object({ reasons: z.record(z.string(), z.object({ when: z.string() })) }),
})

/** The campaign's rules for orders, read within the transaction. */
export async function orderSetting(tx: Tx, campaignId: number): Promise<OrderSetting> {
  const { definition, year, today } = await tx
    .selectFrom('campaign')
    .select(['definition', 'year', 'today'])
    .where('id', '=', campaignId)
    .executeTakeFirstOrThrow()
  const { calendar, orders, leadClasses, matching } = partSchema.parse(definition)
  const dispatchClasses = Object.entries(matching.reasons).flatMap(([code, { when }]) =>
    when === 'dispatch' ? [code] : [],
  )
  return {
    rules: orders,
    calendar: workingCalendar(await readHolidays(calendar)),
    year,
    today,
    dispatchClasses,
    classDocuments: new Map(
      leadClasses.flatMap(({ code, policyDocument }) =>
        policyDocument === undefined ? [] : [[code, policyNumber(policyDocument)]],
      ),
    ),
  }
}

/** The number as it stands on the paper: head, 〔year〕, 第n号. */
export function numberText(
  { rules, year }: Pick<OrderSetting, 'rules' | 'year'>,
  district: string,
  number: number | null,
): string | null {
  return orderNumberText(rules, { year, district, number })
}
