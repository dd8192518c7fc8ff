import { CLAIMS_OF_PAYING, lastDayOf } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import { correctOrdersByLedger } from '../orders/index.ts'

/** The ledger that has just been compared, and when that is known. */
export type ProvingLedger = {
  campaignId: number
  /** Its month as `YYYY-MM`. */
  month: string
  today: string
  journalId: number
  /** Within how many days after an inspection a payment is owed to it. */
  attributionDays: number
}

/** How many leads the month moved. */
export type Proven = {
  registered: number
  firstPayment: number
  threeMonths: number
  unproved: number
  /** Orders to correct that the payment fulfils. */
  ordersCorrected: number
}

/**
 * Takes from a ledger month what it proves of the issued leads: registered, first payment, paying for three months. Nothing else
 * moves these (domain §10.1). An officer's "paying already" that no ledger showed within the window goes back to the work list.
 * The classes of the listed persons must be those of the month.
 */
export async function proveByLedger(tx: Tx, ledger: ProvingLedger): Promise<Proven> {
  const month = `${ledger.month}-01`
  await tx.client.query(writeMonth, [ledger.campaignId, month])
  const steps = [ledger.campaignId, month, ledger.today, ledger.journalId, ledger.attributionDays]
  const registered = await tx.client.query(stepWhere('registered', 'm.registered'), steps)
  const firstPayment = await tx.client.query(stepWhere('first-payment', 'm.pays'), steps)
  const threeMonths = await tx.client.query(stepWhere('three-months', paidTwoMonthsBefore), steps)
  const unproved = await tx.client.query(returnUnproved, [
    ledger.campaignId,
    ledger.today,
    ledger.journalId,
    ledger.attributionDays,
    CLAIMS_OF_PAYING,
  ])
  const paying = await tx
    .selectFrom('proof_month')
    .select('lead_id')
    .where('campaign_id', '=', ledger.campaignId)
    .where('month', '=', month)
    .where('pays', '=', true)
    .execute()
  const ordersCorrected = await correctOrdersByLedger(tx, {
    ...{ campaignId: ledger.campaignId, today: ledger.today, journalId: ledger.journalId },
    happenedOn: lastDayOf(ledger.month),
    leadIds: paying.map((row) => row.lead_id),
  })
  return {
    ordersCorrected,
    registered: registered.rowCount ?? 0,
    firstPayment: firstPayment.rowCount ?? 0,
    threeMonths: threeMonths.rowCount ?? 0,
    unproved: unproved.rowCount ?? 0,
  }
}

/** An employer without listed persons pays when its lead was closed as paid. What dispatch brought in (R15) is no lead for who is not insured. */
const writeMonth = `
  with payer as (
    select lead_id, count(*)::int as persons from lead_person
     where campaign_id = $1 and listed and person_class in ('PAID_HERE', 'PAID_OTHER', 'PAID_FLEX') group by lead_id),
  account as (
    select distinct employer_id from employer_code where campaign_id = $1 and kind = 'unit-number')
  insert into proof_month (lead_id, month, campaign_id, district_id, registered, pays, persons)
  select l.id, $2, $1, l.district_id, a.employer_id is not null or p.lead_id is not null or coalesce(l.closed_reason = 'paid', false),
         p.lead_id is not null or coalesce(l.closed_reason = 'paid', false), coalesce(p.persons, 0)
    from lead l
    left join payer p on p.lead_id = l.id
    left join account a on a.employer_id = l.employer_id
   where l.campaign_id = $1 and l.issued_on is not null and l.state <> 'withdrawn' and coalesce(l.closed_reason, '') <> 'duplicate'
     and (p.lead_id is not null or a.employer_id is not null or l.closed_reason = 'paid')
     and jsonb_exists((select definition->'matching'->'reasons' from campaign where id = $1), l.lead_class)
  on conflict (lead_id, month) do update
    set registered = excluded.registered, pays = excluded.pays, persons = excluded.persons`

const paidTwoMonthsBefore = `m.pays and exists (
    select from proof_month e where e.lead_id = m.lead_id and e.pays
       and e.month in (m.month - interval '1 month', m.month - interval '2 months') having count(*) = 2)`

const stepWhere = (step: string, holds: string): string => `
  with shown as (
    insert into proof (lead_id, step, campaign_id, district_id, lead_class, officer_id, month, known_on, persons, attributed, journal_id)
    select m.lead_id, '${step}', $1, m.district_id, l.lead_class, a.officer_id, m.month, $3, m.persons,
           coalesce((m.month + interval '1 month' - interval '1 day')::date - l.inspected_on between 0 and $5, false), $4
      from proof_month m join lead l on l.id = m.lead_id left join assignment a on a.lead_id = m.lead_id
     where m.campaign_id = $1 and m.month = $2 and ${holds}
    on conflict (lead_id, step) do nothing returning lead_id, district_id, month, persons)
  insert into lead_event (campaign_id, lead_id, district_id, kind, happened_on, known_on, detail, journal_id)
  select $1, lead_id, district_id, '${step}', $3, $3, jsonb_build_object('month', to_char(month, 'YYYY-MM'), 'persons', persons), $4
    from shown`

const returnUnproved = `
  with claimed as (
    select l.id, l.district_id, l.outcome, v.happened_on
      from lead l
      join lateral (select max(happened_on) as happened_on from visit where lead_id = l.id and voided_on is null) v on true
     where l.campaign_id = $1 and l.state = 'inspected' and l.outcome = any ($5) and (not l.effective or l.units = 0)
       and l.next_on is null and $2::date - v.happened_on > $4
       and not exists (select from proof p where p.lead_id = l.id and p.step = 'first-payment')),
  returned as (
    update lead l set effective = true, next_on = $2 from claimed c where l.id = c.id returning l.id)
  insert into lead_event (campaign_id, lead_id, district_id, kind, happened_on, known_on, detail, journal_id)
  select $1, id, district_id, 'unproved', $2, $2, jsonb_build_object('outcome', outcome, 'claimedOn', happened_on), $3 from claimed`
