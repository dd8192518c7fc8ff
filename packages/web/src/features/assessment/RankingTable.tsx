import { printPoints } from '@kuomian/campaign'
import type { Assessment, ScoreSheetView } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'

/** Every unit with its place, its points by item and its sum; its name opens its sheet. */
export function RankingTable({
  assessment: { sheets },
  onOpen,
}: {
  assessment: Assessment
  onOpen: (sheet: ScoreSheetView) => void
}) {
  const { t, language } = useLanguage()
  const number = { number: true, width: 64 }
  const items: Column<ScoreSheetView>[] = (sheets[0]?.items ?? []).map(({ code, title, weight }) => ({
    key: code,
    head: title[language],
    unit: printPoints(weight).replace(/\.00$/, ''),
    ...number,
    cell: (sheet) => <Points sheet={sheet} code={code} />,
  }))
  return (
    <div className="assessment-ranking">
      <ShortTable
        caption={t('assessment.ranking')}
        rows={sheets}
        rowKey={({ unit }) => unit}
        onOpen={onOpen}
        columns={[
          { key: 'district', head: t('assessment.district'), width: 88, cell: ({ name }) => name[language] },
          { key: 'rank', head: t('assessment.rank'), ...number, cell: ({ rank }) => rank },
          {
            key: 'score',
            head: t('assessment.score'),
            ...number,
            cell: ({ total }) => <strong>{printPoints(total)}</strong>,
          },
          {
            key: 'slow',
            head: t('assessment.slow'),
            width: 80,
            cell: ({ slow }) =>
              slow.length > 0 && <StateMark state="overdue">{t('assessment.slowMark')}</StateMark>,
          },
          ...items,
          {
            key: 'bonus',
            head: t('assessment.bonus'),
            ...number,
            cell: ({ bonus }) => (bonus.points === 0 ? '—' : printPoints(bonus.points)),
          },
          {
            key: 'grade',
            head: t('assessment.grade'),
            width: 72,
            cell: ({ grade }) => grade?.[language] ?? '—',
          },
        ]}
      />
    </div>
  )
}

function Points({ sheet, code }: { sheet: ScoreSheetView; code: string }) {
  const { t } = useLanguage()
  const item = sheet.items.find((one) => one.code === code)
  if (item === undefined || item.state === 'not-applicable') return '—'
  if (item.points === null) return <span className="soft assessment-missing">{t('assessment.missing')}</span>
  return printPoints(item.points)
}
