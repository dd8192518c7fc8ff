import {
  computedRate,
  type GivenFigure,
  type ReportContent,
  type ReportField,
  reportFields,
} from '@kuomian/campaign'
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
  const givenOf = (field: ReportField) => {
    const { id, label, isRate } = field
    const computed = computedRate(field, content, context)
    const given = content.rates[id] ?? ''
    if (isRate && !isOpen) return given === '' ? <span className="soft">{computed}</span> : given
    if (isRate)
      return (
        <Input
          aria-label={pick(label)}
          className="report-number"
          maxLength={20}
          placeholder={computed || '%'}
          value={given}
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
        { key: 'item', head: t('reports.item'), width: 120, cell: ({ label }) => pick(label) },
        // What is typed comes before what is compared, so that a phone shows it.
        { key: 'given', head: t('reports.given'), width: 112, number: true, cell: givenOf },
        ...(before === null
          ? []
          : [
              {
                key: 'before',
                head: t('reports.before', { month: before.month }),
                width: 96,
                number: true,
                cell: ({ id, isRate }: ReportField) =>
                  isRate ? '' : <Amount value={amountOf(before.cells[id] ?? 'missing')} />,
              },
            ]),
      ]}
    />
  )
}

const amountOf = (figure: GivenFigure) => (figure === 'missing' ? null : figure)
