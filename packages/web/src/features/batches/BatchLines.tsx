import { type BatchLine, batchLinePageSchema } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { DataTable } from '../../tables/DataTable.tsx'
import { batchQuery } from './batchQueries.ts'
import { UndoWithdrawal } from './UndoWithdrawal.tsx'

/** The lines of one batch: which leads, and by how much their issued figure changed. */
export function BatchLines({ number }: { number: number }) {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  const { user, campaign } = useSession()
  const mayUndo = user.role === 'city' && !campaign.readOnly
  const batch = useQuery({ ...batchQuery(number), enabled: mayUndo })
  const list = useKeysetPages<BatchLine>(['batches', 'lines', number], (after, signal) =>
    request(
      batchLinePageSchema,
      'GET',
      withQuery(`/batches/${number}/lines`, { after, limit: 100 }),
      undefined,
      {
        signal,
      },
    ),
  )
  const columns: Column<BatchLine>[] = [
    {
      key: 'name',
      head: t('batches.name'),
      width: 240,
      grow: 2,
      fixed: true,
      cell: (line) =>
        line.name === null ? (
          <span className="soft">
            {line.leadId} · {t('batches.elsewhere')}
          </span>
        ) : (
          <Link to="/leads/$leadId" params={{ leadId: String(line.leadId) }}>
            {line.name}
          </Link>
        ),
    },
    {
      key: 'district',
      head: t('batches.districts'),
      width: 96,
      cell: ({ districtId }) => nameOf(districtId),
    },
    { key: 'class', head: t('batches.leadClass'), width: 140, cell: ({ leadClass }) => leadClass },
    {
      key: 'units',
      head: t('batches.units'),
      width: 100,
      number: true,
      cell: ({ units }) => <Amount value={units} />,
    },
    {
      key: 'persons',
      head: t('batches.persons'),
      width: 96,
      number: true,
      cell: ({ persons }) => <Amount value={persons} />,
    },
  ]
  return (
    <section className="sheet batch-lines" aria-label={t('batches.lines')}>
      <div className="batch-card-line">
        <h2>
          {t('batches.lines')} · {t('batches.numberOf', { number })}
        </h2>
        <Link to="/batches">{t('batches.closeLines')}</Link>
      </div>
      {mayUndo && batch.data?.kind === 'withdrawal' && <UndoWithdrawal number={number} />}
      <DataTable<BatchLine>
        name="batch-lines"
        label={t('batches.lines')}
        columns={columns}
        list={list}
        rowKey={({ leadId, districtId }) => `${leadId}-${districtId}`}
        empty={null}
      />
    </section>
  )
}
