import type { Evaluation, QualityPoint } from './evaluate-pairs.ts'

type Column = { zh: string; en: string; of: (point: QualityPoint) => string }

const rate = (value: number): string => value.toFixed(4)

const COLUMNS: readonly Column[] = [
  { zh: '概率≥', en: 'probability>=', of: ({ probability }) => probability.toFixed(6) },
  { zh: '权重(比特)', en: 'weight(bits)', of: ({ weight }) => (weight / 1000).toFixed(2) },
  { zh: '找到', en: 'found', of: ({ found }) => String(found) },
  { zh: '正确', en: 'correct', of: ({ correct }) => String(correct) },
  { zh: '精确率', en: 'precision', of: ({ precision }) => rate(precision) },
  { zh: '召回率', en: 'recall', of: ({ recall }) => rate(recall) },
  { zh: 'F1', en: 'F1', of: ({ f1 }) => rate(f1) },
]

/**
 * The evaluation as lines of aligned text: pairs found and true, the thresholds from high to low, the figures at probability
 * 0.5 and the best F1. Ends with a line break.
 */
export const evaluationTable = (evaluation: Evaluation, language: 'zh' | 'en'): string => {
  const { found, truth, points, best, atHalf } = evaluation
  const rows = [COLUMNS.map((column) => column[language]), ...points.map(cellsOf)]
  const widths = COLUMNS.map((_, c) => Math.max(...rows.map((row) => widthOf(row[c] ?? ''))))
  const table = rows.map((row) =>
    row.map((cell, c) => ' '.repeat((widths[c] ?? 0) - widthOf(cell)) + cell).join('  '),
  )
  const summary =
    language === 'zh'
      ? [
          `找到 ${found} 对，真实 ${truth} 对。`,
          `概率 0.5：${inWords(atHalf, language)}`,
          `F1 最高（概率≥${best.probability.toFixed(6)}）：${inWords(best, language)}`,
        ]
      : [
          `${found} pairs found, ${truth} true pairs.`,
          `At probability 0.5: ${inWords(atHalf, language)}`,
          `Best F1 (probability>=${best.probability.toFixed(6)}): ${inWords(best, language)}`,
        ]
  return `${[...table, '', ...summary].join('\n')}\n`
}

const cellsOf = (point: QualityPoint): string[] => COLUMNS.map(({ of }) => of(point))

const inWords = ({ precision, recall, f1 }: QualityPoint, language: 'zh' | 'en'): string =>
  language === 'zh'
    ? `精确率 ${rate(precision)}，召回率 ${rate(recall)}，F1 ${rate(f1)}`
    : `precision ${rate(precision)}, recall ${rate(recall)}, F1 ${rate(f1)}`

/** Columns a terminal gives a text: two for a Chinese character or full-width sign. */
const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (/[⺀-鿿！-｠]/u.test(character) ? 2 : 1), 0)
