import { type Explanation, explainInWords, missingInWords, type NearestCandidate } from '@kuomian/linkage'

const bits = (millibits: number): string => `${millibits < 0 ? '' : '+'}${(millibits / 1000).toFixed(3)}`

/** A pair for people: the evidence in a sentence, the weight of each comparison with its values, and the rules that propose it. */
export function explanationLines(explanation: Explanation): string {
  const { comparisons, rules, prior, weight, probability, reaches } = explanation
  const lines = [
    `${reaches ? '匹配 link' : '不匹配 no link'}\t概率 probability ${probability.toFixed(9)}`,
    explainInWords(explanation, 'zh'),
    explainInWords(explanation, 'en'),
    `${bits(prior)}\t先验 prior`,
    ...comparisons.map(({ label, levelLabel, weight: each, values }) => {
      const told = values.map(({ left, right }) => `${left ?? '—'} | ${right ?? '—'}`).join('; ')
      return `${bits(each)}\t${label.zh} ${label.en}：${levelLabel.zh} / ${levelLabel.en}\t${told}`
    }),
    `${bits(weight)}\t合计 total`,
    ...rules.map(
      ({ label, capped }) =>
        `规则 rule\t${label.zh} / ${label.en}${capped ? '（过于常见，未比较 too common, left out）' : ''}`,
    ),
    ...(rules.length === 0 ? ['规则 rule\t没有规则把两条记录放在一起 / no rule proposes the pair'] : []),
  ]
  return `${lines.join('\n')}\n`
}

/** The nearest candidates of a record, the heaviest first, each with what separates it. */
export function nearestLines(nearest: readonly NearestCandidate[]): string {
  if (nearest.length === 0) return '没有候选 / no candidates\n'
  return nearest
    .map((candidate, place) => {
      const { key, explanation, shortfall, costs, neededRules } = candidate
      const lost = costs
        .slice(0, 3)
        .map(({ name, level, cost }) => `${name} (${level ?? '—'}) ${bits(-cost)}`)
      const rule = explanation.rules.length === 0 ? neededRules[0] : undefined
      return [
        `${place + 1}. ${key}\t概率 probability ${explanation.probability.toFixed(9)}，权重 weight ${bits(explanation.weight)}，还差 wanting ${bits(shortfall)}`,
        `   ${missingInWords(candidate, 'zh')} / ${missingInWords(candidate, 'en')}`,
        `   ${explainInWords(explanation, 'zh')}`,
        `   ${explainInWords(explanation, 'en')}`,
        ...(lost.length === 0 ? [] : [`   失分 lost\t${lost.join('；')}`]),
        ...(rule === undefined
          ? []
          : [`   最近的规则 nearest rule\t${rule.name}：${rule.differing.join(', ')} 不同 differ`]),
        '',
      ].join('\n')
    })
    .join('')
}
