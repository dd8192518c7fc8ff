import {
  type KnownTable,
  type TableComposition,
  type TableList,
  tableSavedSchema,
  tableViewSchema,
} from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { NumberField } from '../../dialogs/NumberField.tsx'
import { TextField } from '../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { ColumnList } from './ColumnList.tsx'
import { EMPTY_COMPOSITION } from './compose.ts'
import { TableSheet } from './TableSheet.tsx'

const rowSets = ['units', 'plan-groups', 'territories'] as const
const orders = ['ordinal', 'rate-descending', 'count-descending'] as const
const totals = ['first', 'last', 'none'] as const

/** Puts a table together: figures, heads, rows, order, total; looked at before it is saved as the next edition. */
export function Composer({
  list,
  table,
  onClose,
}: {
  list: TableList
  /** The table that is changed, or that a new one begins as (an annex cannot be changed). */
  table?: KnownTable
  onClose: () => void
}) {
  const { t, language } = useLanguage()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const isNew = table === undefined || table.source === 'annex'
  const [code, setCode] = useState(isNew ? '' : table.code)
  const [draft, setDraft] = useState<TableComposition>(table?.composition ?? EMPTY_COMPOSITION)
  const change = (part: Partial<TableComposition>) => setDraft({ ...draft, ...part })

  const preview = useMutation({
    mutationFn: () => request(tableViewSchema, 'POST', '/tables/preview', { composition: draft, language }),
  })
  const save = useMutation({
    mutationFn: () => {
      const edition = isNew ? (list.tables.find((known) => known.code === code)?.edition ?? 0) : table.edition
      const { zh, en } = draft.title
      const title = { zh: zh || en, en: en || zh }
      return request(tableSavedSchema, 'PUT', `/tables/${code}`, {
        composition: { ...draft, title },
        edition,
      })
    },
    onSuccess: async (saved) => {
      await queryClient.invalidateQueries({ queryKey: ['tables'] })
      await navigate({ to: '/tables/$code', params: { code: saved.code } })
    },
  })
  const isComplete =
    /^[a-z0-9][a-z0-9-]{0,39}$/.test(code) &&
    (draft.title.zh !== '' || draft.title.en !== '') &&
    draft.columns.length > 0
  const failed = save.error ?? preview.error

  return (
    <section className="sheet composer" aria-label={isNew ? t('composed.new') : t('composed.edit')}>
      <h2>{isNew ? t('composed.new') : t('composed.edit')}</h2>
      <div className="composer-fields">
        {isNew && (
          <TextField
            label={t('composed.code')}
            hint={t('composed.codeHint')}
            most={40}
            value={code}
            onChange={setCode}
          />
        )}
        <TextField
          label={t('composed.titleZh')}
          most={200}
          value={draft.title.zh}
          onChange={(zh) => change({ title: { ...draft.title, zh } })}
        />
        <TextField
          label={t('composed.titleEn')}
          most={200}
          value={draft.title.en}
          onChange={(en) => change({ title: { ...draft.title, en } })}
        />
        <TextField
          label={t('composed.unitLine')}
          most={100}
          value={draft.unitLine[language]}
          onChange={(text) => change({ unitLine: { ...draft.unitLine, [language]: text } })}
        />
        <ChoiceField
          label={t('composed.rows')}
          value={draft.rows}
          options={rowSets.map((value) => ({ value, label: t(`composed.${value}`) }))}
          onChange={(rows) => change({ rows })}
        />
        <ChoiceField
          label={t('composed.order')}
          value={draft.order}
          options={orders.map((value) => ({ value, label: t(`composed.${value}`) }))}
          onChange={(order) => change({ order })}
        />
        <ChoiceField
          label={t('composed.totalAt')}
          value={draft.total}
          options={totals.map((value) => ({
            value,
            label: t(value === 'none' ? 'composed.noTotal' : `composed.${value}`),
          }))}
          onChange={(total) => change({ total })}
        />
        <NumberField
          label={t('composed.decimals')}
          least={0}
          most={4}
          value={draft.decimals}
          onChange={(decimals) => change({ decimals: decimals ?? 0 })}
        />
      </div>
      <ColumnList list={list} columns={draft.columns} onChange={(columns) => change({ columns })} />
      {failed !== null && <ErrorNotice error={failed} />}
      <p className="composer-acts">
        <Button type="primary" disabled={!isComplete} loading={save.isPending} onClick={() => save.mutate()}>
          {t('composed.save')}
        </Button>
        <Button
          disabled={draft.columns.length === 0}
          loading={preview.isPending}
          onClick={() => preview.mutate()}
        >
          {t('composed.preview')}
        </Button>
        <Button type="text" onClick={onClose}>
          {t('composed.cancel')}
        </Button>
      </p>
      {preview.data !== undefined && <TableSheet view={preview.data} />}
    </section>
  )
}
