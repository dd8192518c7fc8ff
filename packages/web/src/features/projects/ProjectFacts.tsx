import { PROJECT_STATE_WORDS, WORKER_COUNTS } from '@kuomian/campaign'
import type { Project } from '@kuomian/contract'
import { formatYuan } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'

/** What is known of a project; where the list says something else than what was verified, both stand. */
export function ProjectFacts({ project }: { project: Project }) {
  const { t, pick } = useLanguage()
  const { nameOf } = useDistricts()
  const { listed, workers, office } = project
  const yuan = (cents: number | null) =>
    cents === null ? null : t('projects.amountYuan', { amount: formatYuan(cents) })
  const span = (from: string | null, to: string | null) =>
    from === null && to === null ? null : t('projects.span', { from: from ?? '—', to: to ?? '—' })
  const beside = (value: string | null, listSays: string | null) =>
    value === listSays || listSays === null
      ? value
      : `${value ?? '—'}（${t('projects.listSays', { value: listSays })}）`
  const together = (...parts: (string | null)[]) => parts.filter((part) => part !== null).join(' · ')
  const lines: [string, string | null][] = [
    [t('projects.code'), project.code],
    [t('projects.district'), nameOf(project.districtId)],
    [t('projects.address'), project.address],
    [t('projects.contractor'), together(project.contractor, project.contractorCode)],
    [t('projects.builder'), project.builder],
    [t('projects.category'), project.category],
    [t('projects.state'), pick(PROJECT_STATE_WORDS[project.state])],
    [t('projects.term'), beside(span(project.from, project.to), span(listed.from, listed.to))],
    ...project.suspensions.map(({ from, to, reason }): [string, string] => [
      t('projects.suspension'),
      `${to === null ? t('projects.openSpan', { from }) : t('projects.span', { from, to })} ${reason}`,
    ]),
    ...project.extensions.map(({ agreedOn, to, note }): [string, string] => [
      t('projects.extension'),
      `${t('projects.extendedTo', { day: agreedOn, to })} ${note}`,
    ]),
    [t('projects.totalCost'), beside(yuan(project.costCents), yuan(listed.costCents))],
    [
      t('projects.persons'),
      workers === null
        ? null
        : t('projects.personsBy', { count: workers.persons, way: pick(WORKER_COUNTS[workers.by]) }),
    ],
    [t('projects.permit'), together(project.permitNumber, project.permitOn)],
    ...(office === null
      ? []
      : [
          [
            t('projects.office'),
            together(
              t(`projects.${office.stage}`),
              office.permitOn ?? office.appliedOn,
              office.number,
              t('projects.officeTold', { day: office.reportedOn }),
            ),
          ] satisfies [string, string],
        ]),
    [t('projects.enrolment'), together(project.enrolNumber, project.enrolledOn)],
    [t('projects.paid'), yuan(project.paidCents)],
  ]
  return (
    <section className="sheet" aria-label={t('projects.facts')}>
      <h2>{t('projects.facts')}</h2>
      {!project.isListed && <p className="soft">{t('projects.notListed')}</p>}
      <dl className="project-facts">
        {lines.map(([label, value]) => (
          <div key={`${label} ${value}`}>
            <dt>{label}</dt>
            <dd>{value === null || value === '' ? '—' : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
