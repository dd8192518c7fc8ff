import { type LeadFilter, Refusal } from '@kuomian/contract'
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Actor, Database, Tx } from '../../db/index.ts'
import { hasLatePersons } from './late-persons.ts'
import { seesPersons } from './may-read.ts'

type Leads = ExpressionBuilder<Database & { l: Database['lead'] }, 'l'>

/** Text that can only be a code: no Chinese, at least six characters, a digit among them. */
const codeShaped = /^(?=.*\d)[0-9A-Za-z-]{6,}$/
const codeKinds = ['uscc', 'org-code', 'registration-number', 'unit-number', 'fund-account'] as const

/**
 * The leads that an actor may see and a filter lets through, as `l`. The district or campaign stands in the query
 * itself; row security is the second lock (design §4).
 */
export function filteredLeads(tx: Tx, actor: Actor, filter: LeadFilter) {
  return tx.selectFrom('lead as l').where((eb) => eb.and(conditions(eb, actor, filter)))
}

function conditions(eb: Leads, actor: Actor, filter: LeadFilter): Expression<SqlBool>[] {
  const found: Expression<SqlBool>[] = [scope(eb, actor)]
  if (filter.district) found.push(inDistricts(eb, filter.district))
  if (filter.class) found.push(eb('l.lead_class', 'in', filter.class))
  if (filter.state) found.push(eb('l.state', 'in', filter.state))
  if (filter.group) found.push(sql<SqlBool>`l.groups && ${sql.val(filter.group)}::text[]`)
  if (filter.outcome) found.push(eb('l.outcome', 'in', filter.outcome))
  if (filter.effective !== undefined) found.push(eb('l.effective', '=', filter.effective))
  if (filter.dueBefore) {
    // The column of the order by due day, which has the index.
    found.push(eb('l.due_order', '<', filter.dueBefore))
    found.push(eb('l.inspected_on', 'is', null))
  }
  if (filter.late !== undefined) {
    if (!seesPersons(actor)) throw new Refusal('not-allowed', {}, { field: 'late' })
    found.push(filter.late ? hasLatePersons : eb.not(hasLatePersons))
  }
  if (filter.officer) found.push(ofOfficers(eb, officersOf(filter.officer, actor)))
  if (filter.unassigned !== undefined) found.push(filter.unassigned ? eb.not(isAssigned) : isAssigned)
  if (filter.street) found.push(eb('l.street', 'in', filter.street))
  if (filter.personsFrom !== undefined) found.push(eb('l.persons', '>=', filter.personsFrom))
  if (filter.personsTo !== undefined) found.push(eb('l.persons', '<=', filter.personsTo))
  if (filter.text) {
    found.push(codeShaped.test(filter.text) ? hasCode(eb, actor, filter.text) : hasName(eb, filter.text))
  }
  return found
}

const isAssigned = sql<SqlBool>`exists (select from assignment a where a.lead_id = l.id)`

function ofOfficers(eb: Leads, officers: readonly number[]): Expression<SqlBool> {
  return eb('l.id', 'in', (work) =>
    work.selectFrom('assignment as a').select('a.lead_id').where('a.officer_id', 'in', officers),
  )
}

/** The ids that are meant; nobody has the id 0. */
function officersOf(officers: readonly (number | 'me')[], actor: Actor): number[] {
  return officers.map((officer) => (officer === 'me' ? (actor.userId ?? 0) : officer))
}

function scope(eb: Leads, actor: Actor): Expression<SqlBool> {
  return actor.districtId === null
    ? eb('l.campaign_id', '=', actor.campaignId)
    : eb('l.district_id', '=', actor.districtId)
}

function inDistricts(eb: Leads, districts: readonly (number | 'none')[]): Expression<SqlBool> {
  const ids = districts.filter((district) => district !== 'none')
  const among: Expression<SqlBool>[] = []
  if (ids.length > 0) among.push(eb('l.district_id', 'in', ids))
  if (ids.length < districts.length) among.push(eb('l.district_id', 'is', null))
  return eb.or(among)
}

function hasName(eb: Leads, text: string): Expression<SqlBool> {
  return eb('l.name', 'like', `%${text.replace(/[\\%_]/g, '\\$&')}%`)
}

/**
 * A whole code. The city finds it in the register of employers; a district has only its own leads' codes, few enough
 * to be read one by one.
 */
function hasCode(eb: Leads, actor: Actor, text: string): Expression<SqlBool> {
  const upper = text.toUpperCase()
  const values = [...new Set([text, upper, upper.replaceAll('-', '')])]
  if (actor.role !== 'city' && actor.role !== 'system') {
    return eb.or(
      values.map((value) => sql<SqlBool>`l.codes::text like ${`%"${value.replace(/[\\%_]/g, '\\$&')}"%`}`),
    )
  }
  return eb('l.employer_id', 'in', (codes) =>
    codes
      .selectFrom('employer_code as c')
      .select('c.employer_id')
      .where('c.campaign_id', '=', actor.campaignId)
      .where('c.kind', 'in', codeKinds)
      .where('c.value', 'in', values),
  )
}
