import type { Annex, AnnexFinding } from '@kuomian/contract'
import { useEffect, useMemo, useRef } from 'react'
import { withQuery } from '../../api/withQuery.ts'
import { formatDay, formatMonth } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { SideScroll } from '../../tables/SideScroll.tsx'
import { AnnexRow } from './AnnexRow.tsx'
import { cellTexts, placeKey } from './cellPlace.ts'
import { useFoundPlace } from './useFoundPlace.ts'

/** An annex of one source in its printed layout: title, unit line, two-level head, merged cells, total first or last. */
export function AnnexSheet({
  annex,
  source,
  alone,
  found,
}: {
  annex: Annex
  source: 'computed' | 'published'
  /** Shown as it would be signed: nothing is marked as different. */
  alone: boolean
  /** The finding whose cell is marked. */
  found?: AnnexFinding
}) {
  const { language, t } = useLanguage()
  const other = source === 'computed' ? annex.published?.table : annex.computed
  const table = source === 'computed' ? annex.computed : (annex.published?.table ?? annex.computed)
  const otherTexts = useMemo(() => (other === undefined ? null : cellTexts(other)), [other])
  const differing = useMemo(
    () => new Set(annex.comparison?.differences.map(({ row, column }) => placeKey(row, column))),
    [annex.comparison],
  )
  const foundAt = useFoundPlace(found)
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    if (found === undefined) return
    sheet.current?.querySelector('.annex-found')?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [found])

  const wide = table.head.length > 1
  const days = { asOf: annex.asOf, knownAt: annex.knownAt, language, source }
  const otherName = t(source === 'computed' ? 'annexes.published' : 'annexes.computed')
  const differs = (row: string, column: string) => {
    if (alone || !differing.has(placeKey(row, column))) return null
    return t('annexes.otherValue', { source: otherName, value: otherTexts?.get(placeKey(row, column)) ?? '' })
  }

  return (
    <section
      className={wide ? 'sheet annex-sheet annex-wide' : 'sheet annex-sheet'}
      ref={sheet}
      aria-labelledby={`${source}-title`}
    >
      <header className="annex-source">
        <h2>{t(`annexes.${source}`)}</h2>
        <p className="soft">
          {source === 'published' && annex.published !== null
            ? t('annexes.edition', {
                month: formatMonth(language, annex.asOf.slice(0, 7)),
                edition: annex.published.edition,
                knownOn: formatDay(language, annex.published.knownOn),
              })
            : t('annexes.days', {
                asOf: formatDay(language, annex.asOf),
                knownAt: formatDay(language, annex.knownAt),
              })}
        </p>
        <p className="annex-files not-on-paper">
          <span className="soft">
            {t('annexes.rows', { rows: table.rows.filter(({ total }) => !total).length })}
          </span>
          <a href={`/api${withQuery(`/annexes/${annex.annex}/workbook`, days)}`} download>
            {t('annexes.xlsx')}
          </a>
          <a href={`/api${withQuery(`/annexes/${annex.annex}/csv`, days)}`} download>
            {t('annexes.csv')}
          </a>
        </p>
      </header>
      <SideScroll label={table.title}>
        <table className="annex-table">
          <caption id={`${source}-title`}>
            {table.title}
            <span className="annex-unit">{table.unitLine}</span>
          </caption>
          <thead>
            {table.head.map((cells) => (
              <tr key={cells.map(({ label }) => label).join('/')}>
                {cells.map(({ label, text, colSpan, rowSpan }) => (
                  <th
                    key={`${label}-${colSpan}`}
                    scope={colSpan > 1 ? 'colgroup' : 'col'}
                    colSpan={colSpan}
                    rowSpan={rowSpan}
                  >
                    {text === '' ? <span className="only-heard">{label}</span> : text}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <AnnexRow key={row.key} row={row} differs={differs} isFound={foundAt} />
            ))}
          </tbody>
        </table>
      </SideScroll>
    </section>
  )
}
