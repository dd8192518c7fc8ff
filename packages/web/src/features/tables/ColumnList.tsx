import type { TableColumn, TableList } from '@kuomian/contract'
import { Button } from 'antd'
import { TextField } from '../../dialogs/TextField.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { withMeasure, withMoved, withoutColumn, withRate } from './compose.ts'

/** The columns of a table in their order: what each counts or divides, its head and the one above, which group it is about. */
export function ColumnList({
  list,
  columns,
  onChange,
}: {
  list: TableList
  columns: readonly TableColumn[]
  onChange: (columns: TableColumn[]) => void
}) {
  const { t, pick } = useLanguage()
  const [first] = list.measures
  const replace = (next: TableColumn) =>
    onChange(columns.map((column) => (column.id === next.id ? next : column)))
  return (
    <div className="composer-columns">
      <ol>
        {columns.map((column, place) => (
          <li key={column.id}>
            <ColumnFields list={list} column={column} columns={columns} onChange={replace} />
            <span className="composer-moves">
              <Button disabled={place === 0} onClick={() => onChange(withMoved(columns, column.id, -1))}>
                {t('composed.up')}
              </Button>
              <Button
                disabled={place === columns.length - 1}
                onClick={() => onChange(withMoved(columns, column.id, 1))}
              >
                {t('composed.down')}
              </Button>
              <Button type="text" onClick={() => onChange(withoutColumn(columns, column.id))}>
                {t('composed.remove')}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <p className="composer-acts">
        {first !== undefined && (
          <ChoiceField
            label={t('composed.addMeasure')}
            value=""
            options={[
              { value: '', label: t('composed.chooseMeasure') },
              ...list.measures.map(({ code, title }) => ({ value: code, label: pick(title) })),
            ]}
            onChange={(chosen) => {
              const measure = list.measures.find(({ code }) => code === chosen)
              if (measure !== undefined) onChange(withMeasure(columns, measure))
            }}
          />
        )}
        <Button
          disabled={columns.filter(({ kind }) => kind !== 'rate').length < 2}
          onClick={() => onChange(withRate(columns, { zh: '完成比例', en: 'Completion' }))}
        >
          {t('composed.addRate')}
        </Button>
      </p>
    </div>
  )
}

function ColumnFields({
  list,
  column,
  columns,
  onChange,
}: {
  list: TableList
  column: TableColumn
  columns: readonly TableColumn[]
  onChange: (column: TableColumn) => void
}) {
  const { t, pick, language } = useLanguage()
  const figures = columns.filter(({ kind }) => kind !== 'rate')
  const named = figures.map((figure) => ({ value: figure.id, label: pick(figure.head) }))
  const measure =
    column.kind === 'rate' ? undefined : list.measures.find(({ code }) => code === column.measure)
  const setGroup = (text: string) => {
    const { group: _group, ...rest } = column
    onChange(text === '' ? rest : { ...column, group: { zh: text, en: text, [language]: text } })
  }
  return (
    <div className="composer-fields">
      <p className="dialog-field">
        <span className="soft">{t(column.kind === 'rate' ? 'composed.ratio' : 'composed.measure')}</span>
        <span title={measure?.definition ? pick(measure.definition) : undefined}>
          {measure === undefined ? t('composed.ratio') : pick(measure.title)}
          {measure?.clause && <span className="soft"> {measure.clause}</span>}
        </span>
      </p>
      {column.kind === 'rate' && (
        <>
          <ChoiceField
            label={t('composed.of')}
            value={column.of}
            options={named}
            onChange={(of) => onChange({ ...column, of })}
          />
          <ChoiceField
            label={t('composed.over')}
            value={column.over}
            options={named}
            onChange={(over) => onChange({ ...column, over })}
          />
        </>
      )}
      <TextField
        label={t('composed.head')}
        most={80}
        value={column.head[language]}
        onChange={(text) => onChange({ ...column, head: { ...column.head, [language]: text } })}
      />
      <TextField
        label={t('composed.group')}
        most={80}
        value={column.group?.[language] ?? ''}
        onChange={setGroup}
      />
      {column.kind !== 'rate' && measure?.splits === true && (
        <ChoiceField
          label={t('composed.targetGroup')}
          value={column.targetGroup ?? ''}
          options={[
            { value: '', label: t('composed.everybody') },
            ...list.groups.map(({ code, title }) => ({ value: code, label: pick(title) })),
          ]}
          onChange={(code) => {
            const { targetGroup: _targetGroup, ...rest } = column
            onChange(code === '' ? rest : { ...rest, targetGroup: code })
          }}
        />
      )}
    </div>
  )
}
