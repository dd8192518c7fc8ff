import { isRate, printPercent, rankByRate } from '../rates/index.ts'
import { rateColumnsOf } from '../tables/index.ts'
import { type AnnexView, headRowOf, rateIn } from './annex-view.ts'
import { type Finding, finding } from './finding.ts'
import { printedRateHolds } from './sums-and-rates.ts'

/** T09: districts that print the same rate and differ in it. Ranks go by the exact values. A wrong print (RATE) is not taken for a display. */
export function equalDisplays(view: AnnexView): Finding[] {
  return rateColumnsOf(view.layout).flatMap((column) => {
    const rows = view.entities.map(headRowOf).filter((row) => printedRateHolds(row, column) === true)
    const places = rankByRate(rows, (row) => rateIn(row.cells, column))
    const displays = new Map<string, typeof places>()
    for (const place of places) {
      const text = place.item.printedRates?.[column.id] ?? ''
      displays.set(text, [...(displays.get(text) ?? []), place])
    }
    return [...displays].flatMap(([text, alike]) => {
      const [first] = alike
      if (first === undefined || new Set(alike.map((place) => place.rank)).size < 2) return []
      const exact = alike.map(({ item, rate, rank }) => {
        const shown = isRate(rate) ? printPercent(rate, view.layout.decimals + 3) : text
        return { name: item.name, shown, rank }
      })
      const number = view.layout.number
      const head = (language: 'zh' | 'en') => view.headOf(column, language)
      return [
        finding({
          rule: 'T09',
          variant: 'equal-display',
          severity: 'note',
          mark: text,
          place: { ...view.placeOf(first.item, column.id), row: exact.map((row) => row.name).join('、') },
          messages: {
            zh: `附件${number}“${head('zh')}”同印为${text}而实际不同：${exact
              .map((row) => `${row.name}${row.shown}（第${row.rank}位）`)
              .join('、')}。排名按精确值。`,
            en: `Annex ${number}, ${head('en')}: all print as ${text} but differ: ${exact
              .map((row) => `${row.name} ${row.shown} (rank ${row.rank})`)
              .join(', ')}. Ranks go by the exact values.`,
          },
        }),
      ]
    })
  })
}
