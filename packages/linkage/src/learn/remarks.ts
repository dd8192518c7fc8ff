import type { LinkageModel, Remark } from '../model/model.ts'
import type { Rows } from './counted-vectors.ts'
import type { Problem } from './expectation.ts'
import type { Session } from './session.ts'
import type { Chosen } from './starts.ts'
import { levelWeight } from './weight.ts'

type Findings = {
  model: LinkageModel
  rows: Rows
  problem: Problem
  joint: Chosen
  /** m of the model. */
  m: readonly (readonly number[])[]
  sessions: readonly Session[]
  /** Expected matches per comparison and level. */
  evidence: readonly (readonly number[])[]
  matches: number
  related: number
}

/** What whoever reads the model should know of how it was learned, most important first. */
export const remarksOn = (findings: Findings): Remark[] => [
  ...onConvergence(findings),
  ...onRelated(findings),
  ...onPrior(findings),
  ...onIdentifiability(findings),
  ...findings.sessions.flatMap((session) => onSession(session, findings)),
  ...findings.model.comparisons.flatMap((_, c) => onComparison(c, findings)),
]

const onConvergence = ({ rows, joint, matches }: Findings): Remark[] => {
  if (rows.length === 0)
    return [
      {
        code: 'no-pairs',
        zh: '没有任何规则提出记录对，无从学习；概率仅为初始值。',
        en: 'No rule proposes any pair, so nothing can be learned; the probabilities are only where learning starts.',
      },
    ]
  const found = round(matches)
  return joint.converged
    ? [
        {
          code: 'converged',
          zh: `${joint.iterations} 次迭代后收敛，预计匹配 ${found} 对。`,
          en: `Converged after ${joint.iterations} iterations with ${found} matches expected.`,
        },
      ]
    : [
        {
          code: 'not-converged',
          zh: `${joint.iterations} 次迭代后仍未收敛（预计匹配 ${found} 对）：请检查各级别是否足以区分。`,
          en: `Not converged after ${joint.iterations} iterations (${found} matches expected): see whether the levels tell matches apart.`,
        },
      ]
}

const onRelated = ({ related }: Findings): Remark[] =>
  related === 0
    ? []
    : [
        {
          code: 'related-pairs',
          zh: `约 ${round(related)} 对记录彼此相关却不是同一个（如一家人、同一企业的不同网点）；各 m 已调整，使这类记录对不被当作匹配。`,
          en: `About ${round(related)} pairs belong together without being one (a family, branches of a firm); m is set so that such pairs are not taken for matches.`,
        },
      ]

const onPrior = ({ joint, problem, rows, related }: Findings): Remark[] => {
  if (rows.length === 0 || related > 0) return []
  if (joint.matches >= 0.999 * problem.most)
    return [
      {
        code: 'prior-implausible',
        zh: `估计的匹配数达到合理上限 ${round(problem.most)}：部分一致的记录可能被当作同一个，请补充区分力强的比较项或人工标注。`,
        en: `The matches reach the most that is plausible, ${round(problem.most)}: records that agree in part may be taken for one. Add comparisons that tell them apart, or labels.`,
      },
    ]
  if (joint.matches < 1)
    return [
      {
        code: 'no-matches',
        zh: '估计不出一对匹配：两份数据可能没有重合，或比较项不适用。',
        en: 'Not one match is expected: the files may have nothing in common, or the comparisons do not fit them.',
      },
    ]
  return joint.plausible
    ? []
    : [
        {
          code: 'classes-unclear',
          zh: '匹配与不匹配两类分不清：多数比较项在“匹配”中并不更一致，请勿直接使用该模型。',
          en: 'Matches and non-matches are not told apart: in most respects the matches agree no better. Do not use this model as it is.',
        },
      ]
}

const onIdentifiability = ({ rows, problem }: Findings): Remark[] => {
  const free = problem.held.reduce(
    (sum, levels) => sum + Math.max(0, levels.filter((m) => m === null).length - 1),
    1,
  )
  const vectors = distinctVectors(rows)
  return vectors === 0 || vectors >= free
    ? []
    : [
        {
          code: 'more-parameters-than-vectors',
          zh: `只有 ${vectors} 种不同的比较结果，却要估计 ${free} 个参数：结果不唯一，请减少级别或补充标注。`,
          en: `Only ${vectors} distinct vectors for ${free} parameters: the answer is not unique. Use fewer levels, or add labels.`,
        },
      ]
}

const onSession = ({ rule, trusted, pairs, matches, converged }: Session, { model }: Findings): Remark[] => {
  if (trusted) return []
  const name = model.blocking[rule]?.name ?? String(rule + 1)
  return [
    {
      code: 'session-left-out',
      zh: `规则“${name}”的 ${round(pairs)} 对记录未用于学习（预计匹配 ${round(matches)} 对${converged ? '' : '，未收敛'}）。`,
      en: `The ${round(pairs)} pairs of rule "${name}" were not learned from (${round(matches)} matches expected${converged ? '' : ', not converged'}).`,
    },
  ]
}

const onComparison = (c: number, findings: Findings): Remark[] => {
  const { model, rows, sessions, evidence, m, problem } = findings
  const comparison = model.comparisons[c]
  const expected = evidence[c] ?? []
  if (comparison === undefined || rows.length === 0) return []
  const { name, levels } = comparison
  if (levels.every((level) => level.fixed === true)) return []
  const seen = new Set(Array.from({ length: rows.length }, (_, row) => rows.levels[row * rows.width + c]))
  const present = levels.filter((_, l) => seen.has(l)).length
  if (present === 0)
    return [
      {
        code: 'comparison-always-missing',
        zh: `比较项“${name}”在所有记录对中都缺失，未学到任何东西。`,
        en: `Comparison "${name}" is missing in every pair; nothing was learned of it.`,
      },
    ]
  const remarks: Remark[] = []
  if (present === 1 && levels.length > 1)
    remarks.push({
      code: 'comparison-never-varies',
      zh: `比较项“${name}”在所有记录对中都是同一级别，无法据以区分。`,
      en: `Comparison "${name}" is at one level in every pair; it tells nothing apart.`,
    })
  if (!sessions.some((session) => session.trusted && session.m[c] !== null))
    remarks.push({
      code: 'comparison-always-decided',
      zh: `比较项“${name}”在每条可用规则中都已由规则决定，其 m 取自全部记录对，偏高：规则漏掉的匹配看不到。`,
      en: `Every usable rule decides comparison "${name}"; its m comes from all pairs and is too high, since matches that no rule proposes are not seen.`,
    })
  const untrained = levels.filter((level, l) => level.fixed !== true && (expected[l] ?? 0) < 1)
  if (untrained.length > 0)
    remarks.push({
      code: 'levels-untrained',
      zh: `比较项“${name}”的级别${untrained.map((level) => `“${level.name}”`).join('、')}几乎没有匹配的证据，其 m 是平滑值。`,
      en: `Comparison "${name}" has hardly a match at ${untrained.map((level) => `"${level.name}"`).join(', ')}; m there is a smoothed value.`,
    })
  const weights = levels.map((_, l) => levelWeight(m[c]?.[l], problem.u[c]?.[l]))
  const worse = weights.findIndex((weight, l) => l > 0 && weight > (weights[l - 1] ?? weight))
  if (worse > 0)
    remarks.push({
      code: 'levels-out-of-order',
      zh: `比较项“${name}”的级别“${levels[worse]?.name}”比更好的级别“${levels[worse - 1]?.name}”权重还高。`,
      en: `In comparison "${name}" level "${levels[worse]?.name}" weighs more than the better level "${levels[worse - 1]?.name}".`,
    })
  return remarks
}

const distinctVectors = (rows: Rows): number => {
  let distinct = 0
  let last = ''
  for (let row = 0; row < rows.length; row++) {
    const key = rows.levels.subarray(row * rows.width, (row + 1) * rows.width).join()
    if (row === 0 || key !== last) distinct++
    last = key
  }
  return distinct
}

const round = (value: number): string => String(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))
