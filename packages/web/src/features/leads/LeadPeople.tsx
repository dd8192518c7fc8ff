import { type Lead, type LeadPerson, leadPersonPageSchema } from '@kuomian/contract'
import { Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { DataTable } from '../../tables/DataTable.tsx'
import { IdNumber } from './IdNumber.tsx'
import { personClassNames } from './personClassNames.ts'
import { useLeadWords } from './useLeadWords.ts'
import { useRosterNames } from './useRosterNames.ts'

/** The persons of a lead: who they are, why they are listed, what was found about each. */
export function LeadPeople({ lead }: { lead: Lead }) {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const { outcomeName } = useLeadWords()
  const rosterName = useRosterNames()
  const [undecided, setUndecided] = useState(false)
  const sees = user.role === 'city' || user.role === 'district'
  const query = undecided ? { undecided } : {}
  const list = useKeysetPages<LeadPerson>(['leads', 'people', lead.id, query], (after, signal) =>
    request(
      leadPersonPageSchema,
      'GET',
      withQuery(`/leads/${lead.id}/persons`, { ...query, after }),
      undefined,
      { signal },
    ),
  )
  const mayUnmask = lead.acts.includes('unmask')
  const columns = useMemo<Column<LeadPerson>[]>(() => {
    const className = (code: string) => {
      const name = personClassNames.get(code)
      return name === undefined ? code : pick(name)
    }
    const proof = (person: LeadPerson) =>
      person.evidence
        .map(({ roster, row }) => t('leads.evidenceRow', { roster: rosterName(roster), row }))
        .join('；')
    return [
      { key: 'name', head: t('leads.personName'), width: 88, fixed: true, cell: ({ name }) => name },
      {
        key: 'id',
        head: t('leads.idNumber'),
        width: 216,
        cell: (person) => <IdNumber person={person} mayUnmask={mayUnmask} />,
      },
      {
        key: 'class',
        head: t('leads.personClass'),
        width: 120,
        cell: (person) => className(person.personClass),
      },
      { key: 'evidence', head: t('leads.personEvidence'), width: 180, grow: 2, cell: proof },
      {
        key: 'outcome',
        head: t('leads.outcome'),
        width: 140,
        grow: 1,
        cell: (person) =>
          person.outcome === null
            ? person.listed
              ? null
              : t('leads.waitsForBatch')
            : outcomeName(person.outcome),
      },
      {
        key: 'inspectedOn',
        head: t('leads.inspectedOn'),
        width: 104,
        cell: ({ inspectedOn }) => inspectedOn,
      },
    ]
  }, [t, pick, rosterName, outcomeName, mayUnmask])
  if (!sees) return null
  return (
    <section className="sheet lead-people" aria-label={t('leads.people')}>
      <div className="lead-people-head">
        <h2>{t('leads.people')}</h2>
        <Checkbox checked={undecided} onChange={({ target }) => setUndecided(target.checked)}>
          {t('leads.onlyUndecided')}
        </Checkbox>
      </div>
      <DataTable<LeadPerson>
        name="lead-people"
        label={t('leads.people')}
        columns={columns}
        list={list}
        rowKey={({ id }) => String(id)}
        empty={<EmptyState title={t('leads.noPeople')} next={t('leads.noPeopleNext')} />}
        card={(person) => (
          <div className="lead-card">
            <strong>{person.name}</strong>
            <IdNumber person={person} mayUnmask={mayUnmask} />
            <span className="lead-card-note">{person.outcome !== null && outcomeName(person.outcome)}</span>
          </div>
        )}
      />
    </section>
  )
}
