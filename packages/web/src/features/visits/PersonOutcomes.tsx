import { PERSON_OUTCOMES } from '@kuomian/campaign'
import { type LeadPerson, leadPersonPageSchema } from '@kuomian/contract'
import { Select } from 'antd'
import { useId, useMemo } from 'react'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { DataTable } from '../../tables/DataTable.tsx'

/** Outcomes of the listed persons who have none yet, one by one or all that remain at once. */
export function PersonOutcomes({
  lead,
  outcomes,
  remaining,
  onOutcomes,
  onRemaining,
}: {
  lead: { id: number; undecided: number }
  outcomes: Readonly<Record<string, string>>
  remaining: string | null
  onOutcomes: (outcomes: Record<string, string>) => void
  onRemaining: (outcome: string | null) => void
}) {
  const { t, pick } = useLanguage()
  const ids = useId()
  const options = useMemo(
    () =>
      Object.entries(PERSON_OUTCOMES).map(([value, { title }]) => ({
        value,
        label: `${value} ${pick(title)}`,
      })),
    [pick],
  )
  const list = useKeysetPages<LeadPerson>(
    ['leads', 'people', lead.id, { undecided: true }],
    (after, signal) =>
      request(
        leadPersonPageSchema,
        'GET',
        withQuery(`/leads/${lead.id}/persons`, { undecided: true, after }),
        undefined,
        { signal },
      ),
  )
  function choose(person: LeadPerson, outcome: string | undefined): void {
    const { [String(person.id)]: _before, ...others } = outcomes
    onOutcomes(outcome === undefined ? others : { ...others, [String(person.id)]: outcome })
  }
  const select = (person: LeadPerson) => (
    <Select<string>
      size="small"
      className="visit-person-outcome"
      aria-label={t('visits.personOutcome', { name: person.name })}
      allowClear
      showSearch
      optionFilterProp="label"
      popupMatchSelectWidth={false}
      placeholder={remaining === null ? '' : options.find(({ value }) => value === remaining)?.label}
      options={options}
      value={outcomes[String(person.id)] ?? null}
      onChange={(outcome: string | undefined) => choose(person, outcome)}
    />
  )
  const columns: Column<LeadPerson>[] = [
    { key: 'name', head: t('leads.personName'), width: 100, fixed: true, cell: ({ name }) => name },
    { key: 'id', head: t('leads.idNumber'), width: 180, cell: ({ idMasked }) => idMasked },
    { key: 'outcome', head: t('visits.outcome'), width: 220, grow: 1, cell: select },
  ]
  return (
    <fieldset className="visit-group visit-persons">
      <legend>
        {t('visits.persons')}{' '}
        <span className="soft">{t('visits.personsLeft', { count: lead.undecided })}</span>
      </legend>
      <p className="visit-field">
        <label htmlFor={`${ids}-rest`}>{t('visits.remaining')}</label>
        <Select<string>
          id={`${ids}-rest`}
          allowClear
          showSearch
          optionFilterProp="label"
          popupMatchSelectWidth={false}
          placeholder={t('visits.leaveRemaining')}
          options={options}
          value={remaining}
          onChange={(outcome: string | undefined) => onRemaining(outcome ?? null)}
        />
      </p>
      <DataTable<LeadPerson>
        name="visit-persons"
        label={t('visits.persons')}
        columns={columns}
        list={list}
        rowKey={({ id }) => String(id)}
        empty={null}
        card={(person) => (
          <div className="lead-card">
            <span>
              <strong>{person.name}</strong> {person.idMasked}
            </span>
            {select(person)}
          </div>
        )}
      />
    </fieldset>
  )
}
