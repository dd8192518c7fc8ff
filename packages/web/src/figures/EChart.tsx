import { type ReactNode, useEffect, useRef } from 'react'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { palette } from '../theme/palette.ts'
import { fontFamily, size } from '../theme/typography.ts'
import { reducedMotion, useMedia } from '../theme/useMedia.ts'
import { type ChartOption, init } from './echarts.ts'
import './figures.css'

/** A chart that can also be read without seeing it. */
export interface EChartProps {
  /** What the chart shows and says, in one sentence: read out instead of the picture. */
  readonly title: string
  readonly option: ChartOption
  /** Height in pixels. */
  readonly height: number
  /** The same figures as a table, usually a `ShortTable`. */
  readonly table: ReactNode
  /** Called with the index of the datum that was picked. */
  readonly onPick?: (index: number) => void
}

/** Draws a chart of the chart library in the campaign's type and colours, follows its box, and keeps still if asked to. */
export function EChart({ title, option, height, table, onPick }: EChartProps) {
  const { language, t } = useLanguage()
  const still = useMedia(reducedMotion)
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const element = box.current
    if (element === null) return
    const chart = init(element, null, { renderer: 'svg', locale: language === 'zh' ? 'ZH' : 'EN' })
    chart.setOption({
      animation: !still,
      color: [palette.accent, palette.done, palette.due],
      textStyle: { fontFamily, fontSize: size.small, color: palette.ink },
      ...option,
    })
    if (onPick !== undefined) chart.on('click', ({ dataIndex }) => onPick(dataIndex))
    const watcher = new ResizeObserver(() => chart.resize())
    watcher.observe(element)
    return () => {
      watcher.disconnect()
      chart.dispose()
    }
  }, [option, language, still, onPick])

  return (
    <figure className="chart">
      <div ref={box} className="chart-canvas" role="img" aria-label={title} style={{ height }} />
      <details>
        <summary>{t('tables.asTable')}</summary>
        {table}
      </details>
    </figure>
  )
}
