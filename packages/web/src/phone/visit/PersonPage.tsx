import { lastWageMonth, type PersonDetails, personDetailsSchema } from '@kuomian/campaign'
import { useState } from 'react'
import { formatYuan } from '../../language/format.ts'
import { MoneyField, MonthField, YesNo } from '../parts/inputs.tsx'
import { Notice, Page } from '../parts/parts.tsx'
import { useSpeech } from '../speech.ts'
import { contradictionOf, lacksOutcome } from './missing.ts'
import { PersonOutcome } from './PersonOutcome.tsx'
import { ShortfallLine, useShortfall } from './ShortfallLine.tsx'
import type { StepProps } from './steps.ts'
import { WageWay } from './WageWay.tsx'

const nothing: PersonDetails = personDetailsSchema.parse({})

/** One person of the list on a card of his own (R06: 逐人排查): his outcome, whether he works here, his wage against the base. */
export function PersonPage({ persons, draft, change, id }: StepProps & { id: number }) {
  const { t } = useSpeech()
  const shortfallOf = useShortfall(draft.happenedOn)
  const [choosing, setChoosing] = useState(!(id in draft.persons))
  const place = persons.findIndex((one) => one.id === id)
  const person = persons[place]
  if (person === undefined) return null
  const key = String(id)
  const details = draft.details[key]
  const shown = details ?? nothing
  const price = shortfallOf(details)
  const contradiction = contradictionOf(draft, id)
  const after = [...persons.slice(place + 1), ...persons.slice(0, place)]
  const open = after.filter((one) => !(one.id in draft.persons))

  function choose(outcome: string | null): void {
    const { [key]: _before, ...others } = draft.persons
    change({ persons: outcome === null ? others : { ...others, [key]: outcome } })
    setChoosing(outcome === null)
  }

  function find(part: Partial<PersonDetails>): void {
    const { [key]: _before, ...others } = draft.details
    const next = { ...shown, ...part }
    const empty = Object.values(next).every((value) => value === null)
    change({ details: empty ? others : { ...others, [key]: next } })
  }

  return (
    <Page
      title={person.name}
      back={() => change({ opened: null })}
      act={
        <button type="button" className="main" onClick={() => change({ opened: open[0]?.id ?? null })}>
          {open.length === 0 ? t('backToList') : t('nextPerson', { count: open.length })}
        </button>
      }
    >
      <p className="soft">
        {person.idMasked} · {t('personPlace', { place: place + 1, of: persons.length })}
      </p>
      <PersonOutcome
        name={person.name}
        chosen={draft.persons[key] ?? null}
        remaining={draft.remaining}
        choosing={choosing}
        onChoose={choose}
        onOpen={() => setChoosing(true)}
      />
      <YesNo legend={t('worksHere')} value={shown.worksHere} onChange={(worksHere) => find({ worksHere })} />
      {contradiction === 'works-here-contradicts' && <Notice kind="wrong">{t(contradiction)}</Notice>}
      <section className="sheet">
        <div className="two">
          <WageWay way={shown.wageWay} onChange={(wageWay) => find({ wageWay })} />
          <MonthField
            label={t('wageSince')}
            month={shown.wageSince}
            latest={draft.happenedOn.slice(0, 7)}
            onChange={(wageSince) => find({ wageSince })}
          />
          <MoneyField
            label={t('wage')}
            cents={shown.wageCents}
            onChange={(wageCents) => find({ wageCents })}
          />
          <MoneyField
            label={t('declared')}
            cents={shown.declaredCents}
            onChange={(declaredCents) => find({ declaredCents })}
          />
        </div>
        {person.wageCents !== null && (
          <p className="soft">{t('rosterWage', { yuan: formatYuan(person.wageCents) })}</p>
        )}
        {contradiction === 'wage-since-after-visit' && <Notice kind="wrong">{t(contradiction)}</Notice>}
        {price !== null && <ShortfallLine price={price} />}
        {draft.happenedOn !== '' && (
          <p className="soft">{t('wagesUntil', { month: lastWageMonth(draft.happenedOn) })}</p>
        )}
      </section>
      {lacksOutcome(draft, id) && <Notice>{t('outcomeToo')}</Notice>}
    </Page>
  )
}
