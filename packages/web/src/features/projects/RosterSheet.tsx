import type { Project } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { Amount } from '../../figures/Amount.tsx'
import { formatYuan } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { WorkerList } from './WorkerList.tsx'

type Month = NonNullable<Project['roster']>['months'][number]

/** Who works on the site by its real-name roster; where there is none, what can be said of the persons instead. */
export function RosterSheet({ project }: { project: Project }) {
  const { t } = useLanguage()
  const { user } = useSession()
  const [isOpen, setIsOpen] = useState(false)
  const { roster } = project
  const number = { number: true, width: 90 }
  const columns: Column<Month>[] = [
    { key: 'month', head: t('projects.month'), width: 110, cell: ({ month }) => month },
    { key: 'joined', head: t('projects.joined'), ...number, cell: ({ joined }) => <Amount value={joined} /> },
    { key: 'left', head: t('projects.left'), ...number, cell: ({ left }) => <Amount value={left} /> },
  ]
  return (
    <section className="sheet" aria-label={t('projects.workers')}>
      <h2>{t('projects.workers')}</h2>
      {roster === null ? (
        <>
          <p className="soft">{t('projects.noRoster')}</p>
          <p className="soft">
            <EstimateWords estimate={project.estimate} />
          </p>
        </>
      ) : (
        <>
          <dl className="project-facts">
            <div>
              <dt>{t('projects.onSite')}</dt>
              <dd>
                <Amount value={roster.onSite} />
              </dd>
            </div>
            <div>
              <dt>{t('projects.everOnSite')}</dt>
              <dd>
                <Amount value={roster.persons} />
              </dd>
            </div>
          </dl>
          {roster.unread > 0 && <p className="soft">{t('projects.unread', { count: roster.unread })}</p>}
          <ShortTable<Month>
            caption={t('projects.workers')}
            columns={columns}
            rows={roster.months}
            rowKey={({ month }) => month}
          />
          {/* Leaders read figures, not names. */}
          {user.role !== 'reader' && !isOpen && (
            <Button onClick={() => setIsOpen(true)}>{t('projects.workersDay')}</Button>
          )}
          {isOpen && <WorkerList projectId={project.id} />}
        </>
      )}
    </section>
  )
}

function EstimateWords({ estimate }: Pick<Project, 'estimate'>) {
  const { t } = useLanguage()
  if (!estimate.estimated) return t(`projects.estimate-${estimate.why}`)
  const { persons, months, share, wageCents, state } = estimate
  const words = t('projects.estimateIs', { persons, months, share, wage: formatYuan(wageCents) })
  return state === 'verified' ? words : `${words} · ${t('projects.estimate-unverified')}`
}
