import { type Batch, batchPageSchema } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { DataTable } from '../../tables/DataTable.tsx'
import { AcceptBatch } from './AcceptBatch.tsx'
import { BatchCard } from './BatchCard.tsx'
import { BatchLines } from './BatchLines.tsx'
import { issuePreviewQuery } from './batchQueries.ts'
import { IssueDialog } from './IssueDialog.tsx'
import { RequestTable } from './RequestTable.tsx'
import { useBatchColumns } from './useBatchColumns.tsx'
import './batches.css'

const route = getRouteApi('/signed-in/batches')

/** What was issued to each district, who accepted it, and what was corrected. */
export function BatchesPage() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const navigate = useNavigate()
  const { batch: shown } = route.useSearch()
  const [issuing, setIssuing] = useState(false)
  const [accepting, setAccepting] = useState<Batch | null>(null)
  const isCity = user.role === 'city'
  const preview = useQuery({ ...issuePreviewQuery, enabled: isCity })
  const mayAccept = user.role === 'district' && !campaign.readOnly
  const columns = useBatchColumns(mayAccept ? setAccepting : null)
  const list = useKeysetPages<Batch>(['batches', 'list'], (after, signal) =>
    request(batchPageSchema, 'GET', withQuery('/batches', { after }), undefined, { signal }),
  )
  const waiting = list.rows.filter(isWaiting)
  const sum = (figure: (batch: Batch) => number) => list.rows.reduce((total, one) => total + figure(one), 0)
  const pending = preview.data?.parts ?? []

  return (
    <>
      <PageHeading
        title={t('batches.title')}
        question={t('batches.question')}
        acts={
          isCity &&
          !campaign.readOnly && (
            <Button type="primary" disabled={pending.length === 0} onClick={() => setIssuing(true)}>
              {t('batches.issue')}
            </Button>
          )
        }
        answer={
          <>
            {!list.hasMore && !list.isLoading && (
              <Figure label={t('batches.issued')}>
                <CountPair units={sum(({ units }) => units)} persons={sum(({ persons }) => persons)} />
              </Figure>
            )}
            <Figure label={t('batches.waitingFor')}>
              {t('batches.waitingCount', { count: waiting.length })}
            </Figure>
            {preview.data !== undefined && (
              <Figure
                label={t('batches.pending')}
                note={
                  preview.data.undecided > 0 && t('batches.undecidedNote', { count: preview.data.undecided })
                }
              >
                <CountPair
                  units={pending.reduce((total, { units }) => total + units, 0)}
                  persons={pending.reduce((total, { persons }) => total + persons, 0)}
                />
              </Figure>
            )}
          </>
        }
      />
      {(isCity || user.role === 'district') && <RequestTable />}
      {shown !== undefined && <BatchLines number={shown} />}
      <DataTable<Batch>
        name="batches"
        label={t('batches.title')}
        columns={columns}
        list={list}
        rowKey={({ number }) => String(number)}
        onOpen={({ number }) => void navigate({ to: '/batches', search: { batch: number } })}
        card={(batch) => <BatchCard batch={batch} onAccept={mayAccept ? setAccepting : null} />}
        empty={
          <EmptyState
            title={t('batches.none')}
            next={t(user.districtId === null ? 'batches.noneCity' : 'batches.noneDistrict')}
          />
        }
      />
      {issuing && preview.data !== undefined && (
        <IssueDialog preview={preview.data} onClose={() => setIssuing(false)} />
      )}
      {accepting !== null && <AcceptBatch batch={accepting} onClose={() => setAccepting(null)} />}
    </>
  )
}

const isWaiting = ({ kind, parts }: Batch): boolean =>
  kind === 'issue' && parts.some(({ acceptedOn }) => acceptedOn === null)
