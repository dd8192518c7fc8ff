import type { FilesLinked, RunReport } from '@kuomian/linkage'

const figure = (value: number): string => new Intl.NumberFormat('en-US').format(value)
const percent = (share: number): string => `${(share * 100).toFixed(2)}%`

/** What a run found and where it is, for people: the links themselves are in the file. */
export function summary(
  { left, right, links, clusters, model, report }: FilesLinked,
  files: { out: string; clusters: string | undefined; model: string | undefined },
): string {
  const lines = [
    `左表 left\t${figure(left.rows)} 行 rows\t${left.name}`,
    ...(right === null ? [] : [`右表 right\t${figure(right.rows)} 行 rows\t${right.name}`]),
    `精确匹配 exact tier\t${figure(report.exact)} 对 pairs`,
    `比较 compared\t${figure(report.compared)} 对 pairs`,
    `匹配 links\t${figure(links)} 对 pairs\t→ ${files.out}`,
    ...(files.clusters === undefined ? [] : [`分组 clusters\t${figure(clusters)}\t→ ${files.clusters}`]),
    ...(files.model === undefined ? [] : [`模型 model\t${model.name}\t→ ${files.model}`]),
    ...cappedLines(report),
    ...contradictionLines(report),
    ...(model.training?.remarks ?? []).map(({ zh, en }) => `提示 remark\t${zh} / ${en}`),
  ]
  return `${lines.join('\n')}\n`
}

function cappedLines({ blocks }: RunReport): string[] {
  return blocks
    .filter(({ capped }) => capped > 0)
    .map(
      ({ rule, capped, cappedPairs, recallCost }) =>
        `未比较 left out\t${rule}：${figure(capped)} 个过热的值 hot values，${figure(cappedPairs)} 对 pairs，最多损失召回 recall lost at most ${percent(recallCost)}`,
    )
}

const SHOWN = 10

function contradictionLines({ contradictions }: RunReport): string[] {
  const shown = contradictions.slice(0, SHOWN).map(({ column, left, right }) => {
    return `矛盾 contradiction\t${column}：${left.value} ≠ ${right.value}（${left.side} ${left.row + 1}，${right.side} ${right.row + 1}），已断开 cut`
  })
  const more = contradictions.length - SHOWN
  return more > 0 ? [...shown, `矛盾 contradiction\t…… 另有 and ${figure(more)} more`] : shown
}
