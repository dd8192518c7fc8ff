import { type AssessmentItem, pointsIn, printPoints } from '@kuomian/campaign'
import { Input } from 'antd'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'

const quarters = ['Q1', 'Q2', 'Q3', 'Q4'] as const
const isNumber = /^\d+(\.\d+)?$/

/** Items with their weights and their targets by quarter, as decimals: 0.97 is 97 %; what is empty is not asked for. */
export function SchemeItems({
  items,
  onChange,
}: {
  items: readonly AssessmentItem[]
  onChange: (items: AssessmentItem[]) => void
}) {
  const { t, pick } = useLanguage()
  const put = (changed: AssessmentItem) =>
    onChange(items.map((item) => (item.code === changed.code ? changed : item)))
  const sum = items.reduce((all, { weight }) => all + (isNumber.test(weight) ? pointsIn(weight) : 0), 0)
  return (
    <>
      <ShortTable
        caption={t('assessment.method')}
        rows={items}
        rowKey={({ code }) => code}
        columns={[
          { key: 'item', head: t('assessment.item'), width: 140, cell: ({ title }) => pick(title) },
          {
            key: 'weight',
            head: t('assessment.weight'),
            width: 80,
            cell: (item) => (
              <Input
                aria-label={`${pick(item.title)} ${t('assessment.weight')}`}
                className="assessment-decimal"
                inputMode="decimal"
                value={item.weight}
                onChange={({ target }) => put({ ...item, weight: target.value })}
              />
            ),
          },
          ...quarters.map((quarter) => ({
            key: quarter,
            head: t('assessment.target', { quarter }),
            width: 80,
            cell: (item: AssessmentItem) =>
              item.rule === 'ratio' ? (
                <Input
                  aria-label={`${pick(item.title)} ${t('assessment.target', { quarter })}`}
                  className="assessment-decimal"
                  inputMode="decimal"
                  value={item.targets[quarter] ?? ''}
                  onChange={({ target }) =>
                    put({
                      ...item,
                      targets: { ...item.targets, [quarter]: target.value === '' ? undefined : target.value },
                    })
                  }
                />
              ) : (
                '—'
              ),
          })),
        ]}
      />
      <p className="soft">{t('assessment.weights', { sum: printPoints(sum) })}</p>
    </>
  )
}
