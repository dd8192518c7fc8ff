import type { ListRule } from '@kuomian/campaign'
import { sqlText } from '../../../lake/index.ts'
import { type ListSettings, numberOfMonth, type Statement } from './settings.ts'

/**
 * Who stands on which list (`listsOf` of the campaign's rules is the same in TypeScript, and a property test holds the two together). Who pays for the ledger's
 * month, or owes nothing, stands on none.
 */
export function lists({ day, month, rules }: Pick<ListSettings, 'day' | 'month' | 'rules'>): Statement[] {
  const codes = rules.lists.map(
    (rule) => `CASE WHEN ${conditionOf(rule, day, month)} THEN ${sqlText(rule.code)} END`,
  )
  const found =
    codes.length === 0 ? '[]::VARCHAR[]' : `list_filter([${codes.join(', ')}], lambda code: code IS NOT NULL)`
  return [
    {
      name: 'listed',
      sql: `CREATE TABLE listed AS
WITH dated AS (
  SELECT *, list_max(paid_nos) AS last_no,
    list_filter(benefits, lambda term: term['from'] <= DATE ${sqlText(day)} AND coalesce(term['to'] >= DATE ${sqlText(day)}, true)) AS running
  FROM facts
)
SELECT * EXCLUDE (last_no, running), CASE WHEN exempt OR pays THEN []::VARCHAR[] ELSE ${found} END AS lists FROM dated`,
    },
  ]
}

function conditionOf(rule: ListRule, day: string, month: string): string {
  const today = `DATE ${sqlText(day)}`
  switch (rule.list) {
    case 'interrupted': {
      const gap = `${numberOfMonth(month)} - last_no`
      const most = rule.most === undefined ? '' : ` AND ${gap} <= ${rule.most}`
      return `last_no IS NOT NULL AND ${gap} >= ${rule.months}${most}`
    }
    case 'never-paid': {
      const age = `date_part('year', ${today}) - date_part('year', born_on)
        - CASE WHEN strftime(${today}, '%m-%d') < strftime(born_on, '%m-%d') THEN 1 ELSE 0 END`
      return `last_no IS NULL AND (born_on IS NULL OR (${age} >= ${rule.from} AND ${age} < ${rule.below}))`
    }
    case 'on-benefit': {
      if (rule.endsWithinDays === undefined) return 'len(running) > 0'
      const open = `len(list_filter(running, lambda term: term['to'] IS NULL)) = 0`
      const last = `list_max(list_transform(running, lambda term: term['to']))`
      return `len(running) > 0 AND ${open} AND ${last} - ${today} <= ${rule.endsWithinDays}`
    }
    case 'graduated':
      return `graduated_on IS NOT NULL AND graduated_on <= ${today} AND date_part('year', graduated_on) = ${rule.year}`
    case 'flexible':
      return 'coalesce(flexible, false)'
  }
}
