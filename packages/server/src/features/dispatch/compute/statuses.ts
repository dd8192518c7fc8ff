import { DISPATCH_STATUSES, type DispatchRuleSet, type DispatchStatus, lastDayOf } from '@kuomian/campaign'
import { sqlText } from '../../../lake/index.ts'
import type { Statement, StatusSettings } from './settings.ts'

/** The better a status, the higher its rank. */
export const rankOf = (status: DispatchStatus): number => {
  const bestFirst = Object.keys(DISPATCH_STATUSES)
  return bestFirst.length - 1 - bestFirst.indexOf(status)
}

/**
 * How every relation in force on the month's last day stands (`dispatchStatuses` of the campaign's rules is the same in TypeScript, and a property
 * test holds the two together). Only the pension tells who pays, as in matching. The ledger of persons does not say for which user unit a firm
 * paid, so that the route `firm-account-recorded` is never taken here.
 */
export function statuses({ month, ruleSet }: Pick<StatusSettings, 'month' | 'ruleSet'>): Statement[] {
  const day = `DATE ${sqlText(lastDayOf(month))}`
  return [
    {
      name: 'due',
      sql: `CREATE TABLE due AS
SELECT * FROM sound WHERE coalesce(first_day <= ${day}, true) AND coalesce(last_day >= ${day}, true)`,
    },
    {
      name: 'payments',
      sql: `CREATE TABLE payments AS
SELECT DISTINCT p.person, a.holder, a.split_for FROM (
  SELECT CAST(left(resident_id, 17) AS BIGINT) AS person, unit_number FROM ledger_persons
  WHERE month = ${sqlText(month)} AND resident_id IS NOT NULL AND coalesce(insurance, 'pension') = 'pension' AND status = 'paid'
) p LEFT JOIN accounts a ON a.unit_number = p.unit_number
WHERE p.person IN (SELECT person FROM due)`,
    },
    {
      name: 'statuses',
      sql: `CREATE TABLE statuses AS
WITH taken AS (
  SELECT d.id, CASE
    WHEN p.holder = d.user_unit THEN CASE WHEN p.split_for = d.firm THEN 'split-account' ELSE 'user-account' END
    WHEN p.holder = d.firm THEN 'firm-account' ELSE 'elsewhere' END AS route
  FROM due d JOIN payments p ON p.person = d.person
), best AS (
  SELECT id, max(${ranksOf(ruleSet)}) AS rank, bool_or(route = 'elsewhere') AS elsewhere FROM taken GROUP BY id
)
SELECT d.*, coalesce(b.rank, ${rankOf('UNPAID')})::TINYINT AS rank, coalesce(b.elsewhere, false) AS elsewhere
FROM due d LEFT JOIN best b ON b.id = d.id`,
    },
  ]
}

function ranksOf({ routes }: DispatchRuleSet): string {
  const cases = Object.entries(routes).map(
    ([route, status]) => `WHEN ${sqlText(route)} THEN ${rankOf(status)}`,
  )
  return `CASE route ${cases.join(' ')} ELSE ${rankOf('UNPAID')} END`
}
