import { type SqlBool, sql } from 'kysely'

/** Classes of persons who owe nothing here any more: they wait for no batch. */
const settled = "('PAID_HERE', 'PAID_OTHER', 'PAID_FLEX', 'EXEMPT', 'DELISTED')"

/**
 * Whether a person (`p`) of a lead that was issued waits to be issued late: found by a later run, not listed yet here or
 * elsewhere, and uninsured still (design §5). Leads that are only planned have no late persons: their list still moves.
 */
export const lateCondition = `not p.listed and p.person_class not in ${settled}
  and not exists (select from lead_person o where o.campaign_id = p.campaign_id and o.person_id = p.person_id and o.listed)`

/** Whether a lead (`l`) is out and has persons who wait. */
export const hasLatePersons = sql<SqlBool>`(l.state in ('issued', 'accepted', 'inspected')
  and exists (select from lead_person p where p.lead_id = l.id and ${sql.raw(lateCondition)}))`
