import { exactStatement, reopenStatement, retireStatements } from '../compile/exact-tier.ts'
import { pairsOfRule } from '../compile/pairs.ts'
import { reachesSql, scoreStatement } from '../compile/score.ts'
import type { Prepared } from './prepare.ts'
import type { Steps } from './steps.ts'

/** What scoring found. */
export type Scored = {
  /** Pairs that the exact tier linked. */
  exact: number
  /** Pairs whose bound reached the threshold, so that their texts were compared. */
  compared: number
  /** Pairs at or above the threshold, those of the exact tier included. */
  scored: number
}

/**
 * Most pairs that one part of a join may propose, so that a join can be interrupted and its memory does not grow with the pairs;
 * parts never change which pairs come out.
 */
const PAIRS_PER_PART = 200_000_000

/**
 * Makes `scored (l, r, rule, weight, vector)`: all pairs that weigh at least the threshold, those of the exact tier first.
 * @param threshold in thousandths of a bit
 * @param parts parts of each rule's join; absent: as many as the pairs ask for
 */
export async function score(
  prepared: Prepared,
  threshold: number,
  steps: Steps,
  { exactTier, parts }: { exactTier: boolean; parts?: number },
): Promise<Scored> {
  const { engine, writing, rules } = prepared
  const { dialect, sides } = writing
  const tier = exactTier && prepared.exact.length > 0
  const count = async (table: string) =>
    Number((await engine.rows(`SELECT count(*) FROM ${table}`))[0]?.[0] ?? 0)
  const exact = await steps.run('exact-tier', 'rows', async (step) => {
    if (!tier) return 0
    await engine.run(exactStatement(dialect, prepared.exact))
    const agreed = prepared.exact
    await engine.run(
      scoreStatement(writing, { name: 'exact_links', pairs: 'exact_pairs', threshold, agreed }),
    )
    for (const statement of sides.flatMap(retireStatements)) await engine.run(statement)
    const linked = await count('exact_links')
    step.made(linked)
    return linked
  })
  const compared = await steps.run('compare', 'blocks', async (step) => {
    step.of(rules.length)
    await engine.run({
      name: 'candidates',
      sql: 'CREATE OR REPLACE TABLE candidates (l UINTEGER, r UINTEGER, rule UTINYINT)',
    })
    const where = reachesSql(writing, threshold)
    for (const [place, { rule, pairs }] of rules.entries()) {
      const of = parts ?? Math.max(1, Math.ceil(pairs / PAIRS_PER_PART))
      for (let number = 0; number < of; number++) {
        const query = pairsOfRule(dialect, sides, rule, {
          open: tier,
          earlier: rules.slice(0, place).map((each) => each.rule),
          where,
          columns: `${rule.index} AS rule`,
          part: { number, of },
        })
        await engine.run({ name: `candidates of ${rule.rule.name}`, sql: `INSERT INTO candidates\n${query}` })
        step.made(1 / of)
      }
    }
    return count('candidates')
  })
  const scored = await steps.run('score', 'pairs', async (step) => {
    // Lists can propose a pair more than once.
    const once = rules.every(({ rule }) => rule.by === 'word')
    const pairs = once ? 'candidates' : '(SELECT l, r, min(rule) AS rule FROM candidates GROUP BY l, r)'
    await engine.run(scoreStatement(writing, { name: 'scored', pairs, threshold }))
    await engine.run({ name: 'candidates', sql: dialect.drop('candidates') })
    if (tier) {
      await engine.run({ name: 'exact links', sql: 'INSERT INTO scored SELECT * FROM exact_links' })
      for (const side of sides) await engine.run(reopenStatement(side))
    }
    const found = await count('scored')
    step.made(found)
    return found
  })
  return { exact, compared, scored }
}
