import { type ProjectWorkers, projectWorkersSchema } from '@kuomian/contract'
import { Checkbox } from 'antd'
import { useId, useState } from 'react'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { DataTable } from '../../tables/DataTable.tsx'

type Worker = ProjectWorkers['rows'][number]

/** Who is on a site on a day, or everybody who came and left; ID numbers are masked. */
export function WorkerList({ projectId }: { projectId: number }) {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const dayField = useId()
  const [on, setOn] = useState(campaign.today)
  const [isAll, setIsAll] = useState(false)
  const asked = isAll ? { show: 'all' } : { on }
  const list = useKeysetPages<Worker, ProjectWorkers>(
    ['projects', 'workers', projectId, asked],
    (after, signal) =>
      request(
        projectWorkersSchema,
        'GET',
        withQuery(`/projects/${projectId}/workers`, { ...asked, after }),
        undefined,
        { signal },
      ),
  )
  const columns: Column<Worker>[] = [
    { key: 'name', head: t('projects.workerName'), width: 90, fixed: true, cell: ({ name }) => name },
    { key: 'id', head: t('projects.workerId'), width: 180, cell: ({ idMasked }) => idMasked },
    {
      key: 'firm',
      head: t('projects.workerFirm'),
      width: 160,
      grow: 1,
      cell: ({ employerName }) => employerName ?? '—',
    },
    { key: 'trade', head: t('projects.trade'), width: 100, cell: ({ trade }) => trade ?? '—' },
    { key: 'joined', head: t('projects.joined'), width: 110, cell: ({ joinedOn }) => joinedOn },
    {
      key: 'left',
      head: t('projects.left'),
      width: 180,
      cell: ({ lastOn, isMissing }) =>
        lastOn === null ? '—' : isMissing ? `${lastOn} ${t('projects.missing')}` : lastOn,
    },
  ]
  return (
    <>
      <p className="project-marks">
        <label htmlFor={dayField}>{t('projects.workersOn')}</label>
        <input
          id={dayField}
          type="date"
          value={on}
          disabled={isAll}
          onChange={({ target }) => target.value !== '' && setOn(target.value)}
        />
        <Checkbox checked={isAll} onChange={({ target }) => setIsAll(target.checked)}>
          {t('projects.workersAll')}
        </Checkbox>
      </p>
      <DataTable<Worker>
        name="project-workers"
        label={t('projects.workers')}
        columns={columns}
        list={list}
        rowKey={({ id }) => String(id)}
        card={({ name, idMasked, employerName, joinedOn, lastOn }) => (
          <div className="project-card">
            <span className="project-card-line">
              <strong>{name}</strong>
              <span>{idMasked}</span>
            </span>
            <span className="soft">
              {[employerName, `${joinedOn} — ${lastOn ?? ''}`].filter((part) => part !== null).join(' · ')}
            </span>
          </div>
        )}
        empty={<EmptyState title={t('projects.nobodyOnSite')} next={t('projects.nobodyNext')} />}
      />
    </>
  )
}
