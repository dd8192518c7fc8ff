import { GRADUATE_STEPS } from '@kuomian/campaign'
import type { Person } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { StateMark } from '../../feedback/StateMark.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { PagePending } from '../../frame/PagePending.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { AddRecord } from './AddRecord.tsx'
import { ContactHistory } from './ContactHistory.tsx'
import { EntitlementSheet } from './EntitlementSheet.tsx'
import { GraduateSheet } from './GraduateSheet.tsx'
import { NoteFacts } from './NoteFacts.tsx'
import { PersonContactForm } from './PersonContactForm.tsx'
import { PersonFacts } from './PersonFacts.tsx'
import { personQuery } from './peopleQueries.ts'
import { StepMark } from './usePersonColumns.tsx'
import { usePersonWords } from './usePersonWords.ts'
import './people.css'

const route = getRouteApi('/signed-in/people/$personId')

/** One person: what comes next and why, what was said and done, what he is entitled to. */
export function PersonPage() {
  const { t, pick } = useLanguage()
  const { user, campaign } = useSession()
  const { personId } = route.useParams()
  const { data: person, error, refetch } = useQuery(personQuery(personId))
  const [records, setRecords] = useState(false)
  if (error !== null) {
    return (
      <>
        <PageHeading title={t('people.title')} question={t('people.oneQuestion')} />
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        <Link to="/people">{t('people.back')}</Link>
      </>
    )
  }
  if (person === undefined) return <PagePending />
  const acts = user.role === 'district' && !campaign.readOnly
  return (
    <>
      <PageHeading
        title={person.name}
        question={t('people.oneQuestion')}
        answer={
          <p className="people-bar">
            <StepMark person={person} />
            {person.stepOn !== null && <span>{t('people.from', { day: person.stepOn })}</span>}
            {person.graduate !== null && person.graduate.step !== 'none' && (
              <span>{pick(GRADUATE_STEPS[person.graduate.step])}</span>
            )}
          </p>
        }
        acts={
          acts && (
            <>
              <NoteFacts person={person} />
              <AddRecord person={person} />
              {person.state === 'open' && (
                <Button type="primary" onClick={() => setRecords(true)}>
                  {t('people.record')}
                </Button>
              )}
            </>
          )
        }
      />
      {records && (
        <section className="sheet">
          <h2>{t('people.record')}</h2>
          <PersonContactForm
            personId={person.id}
            onSaved={() => setRecords(false)}
            onClose={() => setRecords(false)}
          />
        </section>
      )}
      <div className="person-sheets">
        <WhySheet person={person} />
        <ContactHistory person={person} mayVoid={acts} />
        <EntitlementSheet person={person} />
        {person.graduate !== null && <GraduateSheet person={person} mayVoid={acts} />}
        <PersonFacts person={person} />
      </div>
      <Link to="/people">{t('people.back')}</Link>
    </>
  )
}

const left = { paid: 'people.leftPaid', exempt: 'people.leftExempt', other: 'people.leftOther' } as const

/** Why somebody is listed, since when he has been, and what calling him brought. */
function WhySheet({ person }: { person: Person }) {
  const { t, pick } = useLanguage()
  const { titleOf } = usePersonWords()
  return (
    <section className="sheet" aria-label={t('people.because')}>
      <h2>{t('people.because')}</h2>
      {person.success !== null && (
        <StateMark state="done">
          {t('people.success', { contact: person.success.contactOn, month: person.success.month })}
        </StateMark>
      )}
      {person.because.length === 0 && <p>{t('people.notListed')}</p>}
      {person.because.map(({ list, because }) => (
        <p key={list}>
          <strong>{titleOf(list)}</strong> {pick(because)}
        </p>
      ))}
      <ol className="person-course">
        {person.history.map((entry) => (
          <li key={`${entry.list} ${entry.listedOn}`} className="soft">
            {[
              titleOf(entry.list),
              t('people.listedSince', { day: entry.listedOn }),
              ...(entry.leftOn === null || entry.leftBecause === null
                ? []
                : [t(left[entry.leftBecause], { day: entry.leftOn })]),
            ].join(' · ')}
          </li>
        ))}
      </ol>
    </section>
  )
}
