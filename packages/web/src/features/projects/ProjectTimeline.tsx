import type { Project, ProjectEvent } from '@kuomian/contract'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useListChanges } from './useListChanges.ts'

/** What happened to a project, newest first: lists with what they changed, verifications, changes. */
export function ProjectTimeline({ project: { events } }: { project: Project }) {
  const { t } = useLanguage()
  return (
    <section className="sheet" aria-label={t('projects.timeline')}>
      <h2>{t('projects.timeline')}</h2>
      <ol className="project-course">
        {events.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </ol>
    </section>
  )
}

function EventLine({ event: { kind, happenedOn, detail } }: { event: ProjectEvent }) {
  const { t, language } = useLanguage()
  const changesOf = useListChanges()
  const stageOf = ({ stage }: ProjectEvent['detail']) =>
    stage === 'applied' || stage === 'issued' || stage === 'refused' ? t(`projects.${stage}`) : ''
  return (
    <li>
      <time dateTime={happenedOn}>{formatDay(language, happenedOn)}</time>{' '}
      <strong>{t(`projects.event-${kind}`)}</strong>
      {kind === 'permit-reported' && <EventWord word={stageOf(detail)} />}
      {typeof detail.department === 'string' && <EventWord word={detail.department} />}
      {typeof detail.said === 'string' && <EventWord word={detail.said} />}
      {kind === 'roster' && typeof detail.persons === 'number' && (
        <EventWord word={t('projects.rosterCounted', { persons: detail.persons })} />
      )}
      {kind === 'changed' &&
        changesOf(detail).map((change) => (
          <p key={change} className="soft">
            {change}
          </p>
        ))}
    </li>
  )
}

function EventWord({ word }: { word: string }) {
  return <span className="soft"> {word}</span>
}
