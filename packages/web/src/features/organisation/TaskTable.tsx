import { type Organisation, organisationDoneSchema, type Task } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { EntryDialog } from './EntryDialog.tsx'
import { StandingMark } from './StandingMark.tsx'

/** The division of work: what, whose, due when, delivered when (R41). */
export function TaskTable({ organisation: { tasks, today } }: { organisation: Organisation }) {
  const { t, pick, language } = useLanguage()
  const { user } = useSession()
  const [delivering, setDelivering] = useState<Task | null>(null)
  if (tasks.length === 0) {
    return (
      <section className="sheet">
        <EmptyState title={t('organisation.noTask')} next={t('organisation.noTaskNext')} />
      </section>
    )
  }
  return (
    <section className="sheet">
      <ShortTable<Task>
        caption={t('organisation.tasks')}
        rows={tasks}
        rowKey={({ id }) => String(id)}
        columns={[
          { key: 'what', head: t('organisation.what'), width: 280, cell: ({ what }) => pick(what) },
          { key: 'owner', head: t('organisation.owner'), width: 160, cell: ({ owner }) => pick(owner) },
          { key: 'clause', head: t('organisation.clause'), width: 90, cell: ({ clause }) => clause },
          {
            key: 'due',
            head: t('organisation.due'),
            width: 130,
            cell: ({ dueOn }) => (dueOn === null ? '—' : formatDay(language, dueOn)),
          },
          {
            key: 'delivered',
            head: t('organisation.delivered'),
            width: 200,
            cell: (task) => (
              <>
                <StandingMark standing={task.standing} />{' '}
                {task.deliveredOn !== null && (
                  <span className="soft">
                    {formatDay(language, task.deliveredOn)} {task.deliveryNote}
                  </span>
                )}
                {task.deliveredOn === null && user.role === 'city' && (
                  <Button type="link" size="small" onClick={() => setDelivering(task)}>
                    {t('organisation.deliver')}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      {delivering !== null && (
        <EntryDialog
          title={t('organisation.deliver')}
          path={`/organisation/tasks/${delivering.id}/deliver`}
          answer={organisationDoneSchema}
          onClose={() => setDelivering(null)}
          fields={[
            { name: 'happenedOn', label: t('organisation.day'), kind: 'day', initial: today, required: true },
            { name: 'note', label: t('organisation.deliveryNote'), kind: 'long', required: true },
          ]}
        />
      )}
    </section>
  )
}
