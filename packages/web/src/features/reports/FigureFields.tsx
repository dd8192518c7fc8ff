import { type GivenFigure, type ReportContent, type ReportField, reportFields } from '@kuomian/campaign'
import type { DistrictReport } from '@kuomian/contract'
import { Input, InputNumber } from 'antd'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'

/** The figures of a report place by place, beside those of the month before. */
export function FigureFields({
  report: { context },
  content,
  isOpen,
  onChange,
}: {
  report: DistrictReport
  content: ReportContent
  isOpen: boolean
  onChange: (content: ReportContent) => void
}) {
  const { t, pick } = useLanguage()
  const { before } = context
  const give = (id: string, figure: GivenFigure) =>
    onChange({ ...content, cells: { ...content.cells, [id]: figure } })
  const giveRate = (id: string, text: string) =>
    onChange({ ...content, rates: { ...content.rates, [id]: text } })
  const givenOf = ({ id, label, isRate }: ReportField) => {
    if (isRate && !isOpen) return content.rates[id] ?? ''
    if (isRate)
      return (
        <Input
          aria-label={pick(label)}
          className="report-number"
          maxLength={20}
          placeholder="%"
          value={content.rates[id] ?? ''}
          onChange={({ target }) => giveRate(id, target.value)}
        />
      )
    const figure = content.cells[id] ?? 'missing'
    if (!isOpen) return <Amount value={amountOf(figure)} />
    return (
      <InputNumber<number>
        aria-label={pick(label)}
        className="report-number"
        min={0}
        max={1_000_000_000}
        precision={0}
        controls={false}
        value={typeof figure === 'number' ? figure : null}
        onChange={(value) => give(id, value ?? 'missing')}
      />
    )
  }
  return (
    <ShortTable
      caption={pick(context.form.title)}
      rows={reportFields(context.form, context)}
      rowKey={({ id }) => id}
      columns={[
        { key: 'item', head: t('reports.item'), width: 220, cell: ({ label }) => pick(label) },
        {
          key: 'before',
          head: before === null ? t('reports.noBefore') : t('reports.before', { month: before.month }),
          width: 110,
          number: true,
          cell: ({ id, isRate }) =>
            isRate || before === null ? '' : <Amount value={amountOf(before.cells[id] ?? 'missing')} />,
        },
        { key: 'given', head: t('reports.given'), width: 130, number: true, cell: givenOf },
      ]}
    />
  )
}

const amountOf = (figure: GivenFigure) => (figure === 'missing' ? null : figure)
