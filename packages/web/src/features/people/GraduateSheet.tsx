import { GRADUATE_STAGES, GRADUATE_STATES, PERSON_RECORDS } from '@kuomian/campaign'
import type { Person, PersonRecordView } from '@kuomian/contract'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { FactList } from './PersonFacts.tsx'
import { VoidRecord } from './VoidRecord.tsx'

/** What a graduate does, with day and source, and the three follow-ups of the plan (企业用工需求、自主创业意愿、社保补贴政策, R20). */
export function GraduateSheet({ person, mayVoid }: { person: Person; mayVoid: boolean }) {
  const { t, pick } = useLanguage()
  const { graduate } = person
  if (graduate === null) return null
  const { state, stage } = graduate
  return (
    <section className="sheet" aria-label={t('people.graduate')}>
      <h2>{t('people.graduate')}</h2>
      <FactList
        facts={[
          [t('people.school'), graduate.school],
          [t('people.degree'), [graduate.degree, graduate.major].filter(Boolean).join(' ')],
          [t('people.graduatedOn'), graduate.graduatedOn],
          [t('people.stage'), stage === 'outside' ? t('people.outside') : pick(GRADUATE_STAGES[stage])],
          [
            t('people.employment'),
            state === null
              ? [graduate.destination, graduate.employer].filter(Boolean).join(' ')
              : t('people.stateBy', {
                  state: pick(GRADUATE_STATES[state.state].title),
                  day: state.on,
                  source: state.source,
                }),
          ],
        ]}
      />
      <ol className="person-course">
        {person.records.map((record) => (
          <RecordLine key={record.id} record={record} mayVoid={mayVoid} />
        ))}
      </ol>
    </section>
  )
}

function RecordLine({ record, mayVoid }: { record: PersonRecordView; mayVoid: boolean }) {
  const { t, pick } = useLanguage()
  const { kind, happenedOn, state, source, subsidy, months, note } = record
  const words = [
    pick(PERSON_RECORDS[kind]),
    ...(state === null ? [] : [pick(GRADUATE_STATES[state].title)]),
    ...[source, subsidy, note].filter((part): part is string => part !== null && part !== ''),
    ...(months === null ? [] : [`${t('people.months')} ${months}`]),
  ].join(' · ')
  return (
    <li>
      <span className={record.voidedOn === null ? '' : 'person-void'}>
        <time dateTime={happenedOn}>{happenedOn}</time> {words}
      </span>
      {record.voidedOn !== null && (
        <p className="soft">
          {t('people.voided', { day: record.voidedOn, reason: record.voidReason ?? '' })}
        </p>
      )}
      {mayVoid && record.voidedOn === null && (
        <p>
          <VoidRecord path={`/people/records/${record.id}/void`} title={words} />
        </p>
      )}
    </li>
  )
}
