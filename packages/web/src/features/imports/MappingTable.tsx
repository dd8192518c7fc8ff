import { type ColumnProposal, type MappingProposal, type RosterKind, rosterOf } from '@kuomian/campaign'
import { Select } from 'antd'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { phone, useMedia } from '../../theme/useMedia.ts'

/** The columns of an uploaded file and what each is taken for. */
export interface MappingTableProps {
  readonly kind: RosterKind
  readonly mapping: MappingProposal
  /** The first filled cell of each column. */
  readonly examples: readonly string[]
  readonly onChange: (column: number, field: string | null) => void
}

/** The proposed mapping, column by column, each of which the reader can correct. */
export function MappingTable({ kind, mapping, examples, onChange }: MappingTableProps) {
  const { t, pick } = useLanguage()
  const isNarrow = useMedia(phone)
  const options = rosterOf(kind).fields.map((field) => ({
    value: field.name,
    label: `${pick(field)}${field.required ? ' *' : ''}`,
  }))
  const name = ({ header }: ColumnProposal) => (header === '' ? t('imports.unnamed') : header)
  const columns: Column<ColumnProposal>[] = [
    {
      key: 'column',
      head: t('imports.column'),
      width: 130,
      cell: (one) => (
        <span className="imports-sentence">
          {name(one)}
          {isNarrow && <small className="imports-example">{examples[one.column]}</small>}
        </span>
      ),
    },
    {
      key: 'example',
      head: t('imports.example'),
      width: 130,
      cell: ({ column }) => <span className="imports-example">{examples[column] ?? ''}</span>,
    },
    {
      key: 'field',
      head: t('imports.field'),
      width: 200,
      cell: (one) => (
        <Select
          className="imports-field"
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          allowClear
          aria-label={`${t('imports.field')}: ${name(one)}`}
          placeholder={t('imports.leftAside')}
          value={one.field}
          options={options}
          onChange={(field: string | undefined) => onChange(one.column, field ?? null)}
        />
      ),
    },
    {
      key: 'sureness',
      head: t('imports.sureness'),
      width: 90,
      cell: (one) => <Sureness proposal={one} />,
    },
  ]
  return (
    <ShortTable
      caption={t('imports.mapping')}
      showCaption
      rows={mapping.columns}
      rowKey={({ column }) => String(column)}
      columns={isNarrow ? columns.filter(({ key }) => key === 'column' || key === 'field') : columns}
    />
  )
}

function Sureness({ proposal: { field, why, confidence } }: { proposal: ColumnProposal }) {
  const { t } = useLanguage()
  if (field === null) return null
  if (why === 'chosen') return <StateMark state="done">{t('imports.chosen')}</StateMark>
  if (confidence >= 0.8) return <StateMark state="done">{t('imports.sure')}</StateMark>
  return <StateMark state="due">{t('imports.toCheck')}</StateMark>
}
