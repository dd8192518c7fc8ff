import {
  ATTEMPT_OUTCOME,
  CONTACT_CHANNELS,
  REFUSING_OUTCOMES,
  type RefusalRules,
  UNIT_OUTCOMES,
  visitReached,
} from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'

const workChannels = Object.entries(CONTACT_CHANNELS).flatMap(([code, { work }]) => (work ? [code] : []))
const metSomebody = Object.keys(UNIT_OUTCOMES).filter((outcome) =>
  visitReached({ happenedOn: '', outcome, voided: false }),
)

/** Whose leads are asked: those of a district, or of all. */
export type QualifyingScope = {
  campaignId: number
  today: string
  districtId: number | null
  rules: RefusalRules
}

/**
 * Who qualifies to be reported as refusing, as rows (lead_id, district_id, since, attempts, days, last_on): the rule
 * `refusalQualification` of the campaign as one statement for thousands of leads (domain §10.1). A test holds the two to
 * each other. Takes $1 to $8 of {@link qualifyingValues}.
 */
export const qualifyingRows = `
     select l.id as lead_id, l.district_id, w.attempts, w.days, w.days[cardinality(w.days)] as last_on,
            greatest(r.refused_on, w.days[$3], w.on_site_on, b.released_on, g.returned_on) as since
       from lead l
       cross join lateral (
         select min(v.happened_on) as refused_on from visit v
          where v.lead_id = l.id and v.voided_on is null and v.outcome = any ($5)
            and v.id > coalesce((select max(a.id) from visit a where a.lead_id = l.id and a.voided_on is null
                                    and a.outcome <> all ($5) and a.outcome <> $6), 0)) r
       cross join lateral (
         select array_agg(day order by day) filter (where met) as days, min(day) filter (where on_site) as on_site_on,
                coalesce(sum(tries), 0)::int as attempts
           from (select day, bool_or(met) as met, bool_or(met and on_site) as on_site, count(*) as tries
                   from (select c.happened_on as day, c.reached as met, c.on_site from contact c
                          where c.lead_id = l.id and c.individual and c.voided_on is null and c.channel = any ($7)
                         union all
                         select v.happened_on, v.outcome = any ($8), true from visit v
                          where v.lead_id = l.id and v.voided_on is null) tried
                  group by day) by_day) w
       cross join lateral (
         select max(to_on + 1) filter (where to_on < $4) as released_on,
                bool_or(from_on <= $4 and (to_on is null or to_on >= $4)) as blocked
           from refusal_block where lead_id = l.id) b
       cross join lateral (
         select max(decided_on) as returned_on from refusal where lead_id = l.id and state = 'returned') g
      where l.campaign_id = $1 and ($2::smallint is null or l.district_id = $2)
        and l.units = 1 and l.effective and l.outcome in ('U05', 'U06', 'U15')
        and l.state in ('issued', 'accepted', 'inspected')
        and r.refused_on is not null and cardinality(w.days) >= $3 and w.on_site_on is not null
        and b.blocked is not true`

/** The first eight parameters of a statement with {@link qualifyingRows}. */
export const qualifyingValues = ({ campaignId, today, districtId, rules }: QualifyingScope): unknown[] => [
  campaignId,
  districtId,
  rules.contactDays,
  today,
  REFUSING_OUTCOMES,
  ATTEMPT_OUTCOME,
  workChannels,
  metSomebody,
]

/** Lays {@link qualifyingRows} out as the temporary table `qualifying`, for a command that asks it several times. */
export async function stageQualifying(tx: Tx, scope: QualifyingScope): Promise<void> {
  await tx.client.query(
    `create temp table qualifying on commit drop as ${qualifyingRows}`,
    qualifyingValues(scope),
  )
  // Without figures the planner takes the table for a handful of rows, and compares each with each.
  await tx.client.query('alter table qualifying add primary key (lead_id)')
  await tx.client.query('analyze qualifying')
}

/**
 * A lead that nobody has taken up: the district has none of it but what was returned, and nobody has reported it. Asked lead
 * by lead through the index, and not as a join: for a join the planner needs figures of rows that were written just now.
 */
export const notTakenUp = `(
  select t.id from refusal t where t.lead_id = q.lead_id
     and (t.state in ('submitted', 'accepted') or (t.state <> 'returned' and t.district_id = q.district_id))
   limit 1) is null`
