import { type SuspectFacts, type SuspectRules, scoreSuspect } from '@kuomian/campaign'
import { z } from 'zod'
import { type LakeSession, sqlText } from '../../../lake/index.ts'
import type { Statement } from './settings.ts'

/** Rows that are scored, and written, at a time. */
const atATime = 1_000

/**
 * What the rosters say of everybody for whom a sign could hold (K3): a word of the signs in his name, a licence, user units that name him, or registered
 * workers who are dispatched. A name is looked for as one expression of one side, so that the engine joins by hash: with the condition on the code beside
 * the equality it compared every registered worker with every name. No roster of the plan has scopes of business, wage tax or addresses of work: these signs stay unknown.
 */
export function suspectFacts({ signs }: SuspectRules): Statement[] {
  const words = signs.flatMap((sign) => (sign.sign === 'name' ? sign.words : []))
  const named = words.map((word) => `contains(e.name, ${sqlText(word)})`).join(' OR ')
  const code = `coalesce('org:' || r.org_code, 'uscc:' || r.uscc, 'reg:' || r.registration_number)`
  return [
    {
      name: 'registered_form',
      sql: `CREATE TABLE registered_form AS
WITH single AS (
  SELECT name_key, min(e.employer) AS employer FROM mentions m JOIN mention_employer e ON e.mention = m.mention
  WHERE name_key IS NOT NULL GROUP BY name_key HAVING count(DISTINCT e.employer) = 1
)
SELECT coalesce(c.employer, s.employer) AS employer, count(*)::INTEGER AS workers,
  count(*) FILTER (r.form = 'dispatch')::INTEGER AS dispatched
FROM employment r LEFT JOIN (SELECT code, min(employer) AS employer FROM employer_codes GROUP BY code) c ON c.code = ${code}
LEFT JOIN single s ON s.name_key = CASE WHEN ${code} IS NULL THEN r.employer_key END
WHERE r.left_on IS NULL AND coalesce(c.employer, s.employer) IS NOT NULL GROUP BY 1`,
    },
    {
      name: 'suspect_facts',
      sql: `CREATE TABLE suspect_facts AS
WITH licensed AS (
  SELECT m.employer, max(l.valid_to) AS valid_to, bool_or(l.valid_to IS NULL) AS open FROM dispatch_licences l
  JOIN mention_employer m ON m.mention = concat_ws('|',
    coalesce('org:' || l.org_code, 'uscc:' || l.uscc, 'reg:' || l.registration_number, ''), coalesce(l.employer_key, ''))
  GROUP BY m.employer
), insured AS (
  SELECT holder, sum(payers)::INTEGER AS payers FROM unit_accounts GROUP BY holder
), named AS (
  SELECT firm, count(DISTINCT person)::INTEGER AS persons FROM sound GROUP BY firm
)
SELECT e.employer, e.name, l.employer IS NOT NULL AS licensed, CASE WHEN NOT l.open THEN strftime(l.valid_to, '%Y-%m-%d') END AS valid_to,
  coalesce(i.payers, 0)::INTEGER AS insured, coalesce(n.persons, 0)::INTEGER AS named, r.workers, r.dispatched
FROM employers e LEFT JOIN licensed l ON l.employer = e.employer LEFT JOIN insured i ON i.holder = e.employer
LEFT JOIN named n ON n.firm = e.employer LEFT JOIN registered_form r ON r.employer = e.employer
WHERE l.employer IS NOT NULL OR n.firm IS NOT NULL OR coalesce(r.dispatched, 0) > 0${named === '' ? '' : ` OR ${named}`}`,
    },
    {
      name: 'suspects',
      sql: 'CREATE TABLE suspects (employer VARCHAR, score INTEGER, insured INTEGER, signs VARCHAR, unknown VARCHAR)',
    },
  ]
}

const factsRow = z.tuple([
  z.string(),
  z.string().nullable(),
  z.boolean(),
  z.string().nullable(),
  z.number(),
  z.number(),
  z.number().nullable(),
  z.number().nullable(),
])

/** Scores everybody of `suspect_facts` by the campaign's signs on a day, and leaves those who are suspected in `suspects`. */
export async function scoreSuspects(session: LakeSession, rules: SuspectRules, day: string): Promise<void> {
  const found: string[] = []
  const facts = await session.connection.stream('SELECT * FROM suspect_facts ORDER BY employer')
  for await (const piece of facts.yieldRowsJson()) {
    for (const row of piece) {
      const [employer, name, licensed, validTo, insured, namedAsFirm, workers, dispatched] =
        factsRow.parse(row)
      const known: SuspectFacts = {
        name: name ?? '',
        ...{ scope: null, wageTaxPayers: null, sites: null, insured, namedAsFirm },
        licence: licensed ? { validTo } : null,
        registered: workers === null ? null : { workers, dispatched: dispatched ?? 0 },
      }
      const { suspected, score, signs, unknown } = scoreSuspect(known, day, rules)
      if (!suspected) continue
      const texts = [employer, JSON.stringify(signs), JSON.stringify(unknown)].map(sqlText)
      found.push(`(${texts[0]}, ${score}, ${insured}, ${texts[1]}, ${texts[2]})`)
    }
  }
  for (let at = 0; at < found.length; at += atATime)
    await session.run(`INSERT INTO suspects VALUES ${found.slice(at, at + atATime).join(', ')}`)
}
