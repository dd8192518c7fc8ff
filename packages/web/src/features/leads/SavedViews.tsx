import { type LeadRow, type SavedView, savedViewSchema } from '@kuomian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { request } from '../../api/request.ts'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { stringifySearch } from '../../routes/searchCodec.ts'
import type { ColumnChoice } from '../../tables/useColumnChoice.ts'
import { viewsQuery } from './leadQueries.ts'
import type { LeadSearch } from './leadSearch.ts'

const deletedSchema = z.object({ id: z.number() })

/** Filters, order and columns under a name: a view is opened, saved, renamed and deleted here. */
export function SavedViews({ search, choice }: { search: LeadSearch; choice: ColumnChoice<LeadRow> }) {
  const { t } = useLanguage()
  const router = useRouter()
  const queryClient = useQueryClient()
  const { data } = useQuery(viewsQuery)
  const [name, setName] = useState('')
  const [renaming, setRenaming] = useState<SavedView | null>(null)
  const settle = {
    onSuccess: () => {
      setName('')
      setRenaming(null)
      return queryClient.invalidateQueries({ queryKey: viewsQuery.queryKey })
    },
  }
  const save = useMutation({
    mutationFn: () => {
      // A view keeps the columns behind a '#', where no filter can be mistaken for them.
      const query = `${stringifySearch(search)}#${choice.keys.join(',')}`
      return renaming === null
        ? request(savedViewSchema, 'POST', '/lead-views', { name, query })
        : request(savedViewSchema, 'PATCH', `/lead-views/${renaming.id}`, { name })
    },
    ...settle,
  })
  const remove = useMutation({
    mutationFn: (id: number) => request(deletedSchema, 'DELETE', `/lead-views/${id}`),
    ...settle,
  })

  function open({ query }: SavedView): void {
    const [address = '', columns = ''] = query.split('#')
    if (columns !== '') choice.choose(columns.split(','))
    router.history.push(`/leads${address}`)
  }

  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="saved-views">
          {data?.views.length === 0 && <p className="soft">{t('leads.noViews')}</p>}
          <ul>
            {data?.views.map((view) => (
              <li key={view.id}>
                <Button type="link" onClick={() => open(view)}>
                  {view.name}
                </Button>
                <Button
                  size="small"
                  type="text"
                  onClick={() => {
                    setRenaming(view)
                    setName(view.name)
                  }}
                >
                  {t('leads.rename')}
                </Button>
                <Button size="small" type="text" onClick={() => remove.mutate(view.id)}>
                  {t('leads.remove')}
                </Button>
              </li>
            ))}
          </ul>
          <Input.Search
            aria-label={t('leads.viewName')}
            placeholder={t('leads.viewName')}
            maxLength={60}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onSearch={() => {
              if (name.trim() !== '') save.mutate()
            }}
            enterButton={renaming === null ? t('leads.saveView') : t('leads.rename')}
            loading={save.isPending}
          />
          {save.error !== null && <ErrorNotice error={save.error} />}
          {remove.error !== null && <ErrorNotice error={remove.error} />}
        </div>
      }
    >
      <Button>{t('leads.views')}</Button>
    </Popover>
  )
}
