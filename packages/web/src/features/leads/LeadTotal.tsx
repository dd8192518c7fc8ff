import { leadTotalSchema } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'
import { CountPair } from '../../figures/CountPair.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { type LeadSearch, queryOf } from './leadSearch.ts'

/** How many leads match: exactly up to a bound, beyond it when the reader asks. */
export function LeadTotal({ search }: { search: LeadSearch }) {
  const { t } = useLanguage()
  const filter = queryOf(search)
  const key = JSON.stringify(filter)
  const [exactFor, setExactFor] = useState<string | null>(null)
  const exact = exactFor === key
  const { data, isFetching } = useQuery({
    queryKey: ['leads', 'total', filter, exact],
    queryFn: ({ signal }) =>
      request(leadTotalSchema, 'GET', withQuery('/leads/total', { ...filter, exact }), undefined, { signal }),
  })
  if (data === undefined) return null
  return (
    <Figure
      label={t('leads.matching')}
      note={
        data.exact ? (
          t('leads.leadCount', { count: data.leads })
        ) : (
          <Button size="small" loading={isFetching} onClick={() => setExactFor(key)}>
            {t('leads.countAll')}
          </Button>
        )
      }
    >
      {data.units === null || data.persons === null ? (
        t('leads.moreThan', { count: data.leads })
      ) : (
        <CountPair units={data.units} persons={data.persons} />
      )}
    </Figure>
  )
}
