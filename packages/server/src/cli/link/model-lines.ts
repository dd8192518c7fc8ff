import { type LinkageModel, levelWeight } from '@kuomian/linkage'

const bits = (millibits: number): string => `${millibits < 0 ? '' : '+'}${(millibits / 1000).toFixed(2)}`

/** What a model has learned: the weight of every level in bits, and the remarks. */
export function modelLines({ prior, threshold, comparisons, training }: LinkageModel): string {
  const lines = [
    `先验概率 prior\t${prior === null ? '—' : prior.toExponential(3)}`,
    `阈值 threshold\t${threshold}`,
    ...comparisons.flatMap(({ name, levels }) =>
      levels.map((level) => `  ${name}\t${level.name}\t${bits(levelWeight(level.m, level.u))}`),
    ),
    ...(training?.remarks ?? []).map(({ zh, en }) => `提示 remark\t${zh} / ${en}`),
  ]
  return `${lines.join('\n')}\n`
}
