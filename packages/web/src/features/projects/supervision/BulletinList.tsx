import { type ProjectBulletin, projectBulletinsSchema } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { request } from '../../../api/request.ts'
import { EmptyState } from '../../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useDistricts } from '../../../session/useDistricts.ts'
import { useSession } from '../../../session/useSession.ts'
import type { Column } from '../../../tables/column.ts'
import { ShortTable } from '../../../tables/ShortTable.tsx'
import { TableSkeleton } from '../../../tables/TableSkeleton.tsx'
import { phone, useMedia } from '../../../theme/useMedia.ts'
import { SubjectPaper } from '../../documents/index.ts'
import { IssueBulletins } from './IssueBulletins.tsx'

/** What stands on a phone: to whom, under which number, and the paper. */
const onPhone: ReadonlySet<string> = new Set(['district', 'number', 'paper'])

/** Bulletins to district governments, latest first; the one that is opened shows its paper. */
export function BulletinList() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { nameOf } = useDistricts()
  const isNarrow = useMedia(phone)
  const [isIssuing, setIsIssuing] = useState(false)
  const [open, setOpen] = useState<ProjectBulletin | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['projects', 'bulletins'],
    queryFn: ({ signal }) =>
      request(projectBulletinsSchema, 'GET', '/projects/bulletins', undefined, { signal }),
  })
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <TableSkeleton />
  const columns: Column<ProjectBulletin>[] = [
    { key: 'asOf', head: t('projects.asOf'), width: 120, cell: ({ asOf }) => asOf },
    {
      key: 'district',
      head: t('projects.district'),
      width: isNarrow ? 60 : 120,
      cell: ({ districtId }) => nameOf(districtId),
    },
    {
      key: 'number',
      head: t('projects.bulletinNumber'),
      width: isNarrow ? 130 : 220,
      cell: ({ number }) => number ?? t('projects.notNumbered'),
    },
    { key: 'issuedOn', head: t('projects.issuedOn'), width: 120, cell: ({ issuedOn }) => issuedOn },
    {
      key: 'paper',
      head: t('projects.paper'),
      width: isNarrow ? 64 : 100,
      cell: (row) => (
        <Button size="small" onClick={() => setOpen(row)}>
          {t('projects.showPaper')}
        </Button>
      ),
    },
  ]
  return (
    <>
      {user.role === 'city' && !campaign.readOnly && (
        <p>
          <Button type="primary" onClick={() => setIsIssuing(true)}>
            {t('projects.issueBulletins')}
          </Button>
        </p>
      )}
      {data.rows.length === 0 ? (
        <EmptyState title={t('projects.noBulletins')} next={t('projects.noBulletinsNext')} />
      ) : (
        <section className="sheet project-joint" aria-label={t('projects.bulletins')}>
          <ShortTable<ProjectBulletin>
            caption={t('projects.bulletins')}
            columns={isNarrow ? columns.filter(({ key }) => onPhone.has(key)) : columns}
            rows={data.rows}
            rowKey={({ id }) => String(id)}
          />
          {open !== null && (
            <SubjectPaper
              key={open.id}
              kind="construction-bulletin"
              subjectId={open.id}
              about={`${nameOf(open.districtId)} · ${open.asOf}`}
            />
          )}
        </section>
      )}
      {isIssuing && <IssueBulletins onClose={() => setIsIssuing(false)} />}
    </>
  )
}
