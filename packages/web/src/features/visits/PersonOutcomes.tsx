import { PERSON_OUTCOMES, type PersonDetails } from '@kuomian/campaign'
import { type LeadPerson, leadPersonPageSchema } from '@kuomian/contract'
import { Select } from 'antd'
import { useId, useMemo, useState } from 'react'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { DataTable } from '../../tables/DataTable.tsx'
import { PersonWage } from './PersonWage.tsx'
import type { VisitDraft } from './visitDraft.ts'
import type { VisitRules } from './visitRules.ts'
import { WageButton } from './WageButton.tsx'

/** The listed persons who have no outcome yet: outcome and wage of each, one by one, or one outcome for all that remain. */
export function PersonOutcomes({
  lead,
  draft,
  rules,
  onChange,
}: {
  lead: { id: number; undecided: number }
  draft: VisitDraft
  rules: VisitRules
  onChange: (part: Partial<VisitDraft>) => void
}) {
  const { t, pick } = useLanguage()
  const ids = useId()
  const { persons: outcomes, remaining, details } = draft
  const [opened, setOpened] = useState<LeadPerson | null>(null)
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
    onChange({ persons: outcome === undefined ? others : { ...others, [String(person.id)]: outcome } })
  }
  function find(person: LeadPerson, found: PersonDetails | null): void {
    const { [String(person.id)]: _before, ...others } = details
    onChange({ details: found === null ? others : { ...others, [String(person.id)]: found } })
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
  const wage = (person: LeadPerson) => (
    <WageButton
      details={details[String(person.id)] ?? null}
      label={t('visits.wageOf', { name: person.name })}
      open={opened?.id === person.id}
      {...{ happenedOn: draft.happenedOn, contribution: rules.contribution }}
      onOpen={() => setOpened(opened?.id === person.id ? null : person)}
    />
  )
  const columns: Column<LeadPerson>[] = [
    { key: 'name', head: t('leads.personName'), width: 100, fixed: true, cell: ({ name }) => name },
    { key: 'id', head: t('leads.idNumber'), width: 180, cell: ({ idMasked }) => idMasked },
    { key: 'outcome', head: t('visits.outcome'), width: 200, grow: 1, cell: select },
    { key: 'wage', head: t('visits.shortfallYuan'), width: 120, number: true, cell: wage },
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
          onChange={(outcome: string | undefined) => onChange({ remaining: outcome ?? null })}
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
            {wage(person)}
          </div>
        )}
      />
      {opened !== null && (
        <section className="visit-opened" aria-label={t('visits.wageOf', { name: opened.name })}>
          <p className="visit-inline">
            <strong>{opened.name}</strong> <span className="soft">{opened.idMasked}</span> {select(opened)}
          </p>
          <PersonWage
            key={opened.id}
            person={opened}
            details={details[String(opened.id)] ?? null}
            happenedOn={draft.happenedOn}
            contribution={rules.contribution}
            onChange={(found) => find(opened, found)}
          />
        </section>
      )}
    </fieldset>
  )
}
