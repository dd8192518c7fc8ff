import { headsAgreed } from '@kuomian/campaign'
import type { UserUnitDraft } from '../../features/visits/visitDraft.ts'
import { CountField, YesNo } from '../parts/inputs.tsx'
import { Field, Notice, Page } from '../parts/parts.tsx'
import { useSpeech } from '../speech.ts'
import { unitLacks } from './missing.ts'
import type { StepProps } from './steps.ts'

/** One user unit behind a dispatch firm on a card of its own, with the heads that each side states. */
export function UserUnitPage({ draft, change, place }: StepProps & { place: number }) {
  const { t } = useSpeech()
  const { dispatch, happenedOn } = draft
  const unit = dispatch.userUnits[place]
  if (unit === undefined) return null
  const lacks = unitLacks(unit, happenedOn)
  const agreed = headsAgreed({ userUnits: [unit] })
  const units = (userUnits: UserUnitDraft[]) => ({ dispatch: { ...dispatch, userUnits } })
  const find = (part: Partial<UserUnitDraft>) =>
    change(units(dispatch.userUnits.with(place, { ...unit, ...part })))

  return (
    <Page
      title={t('userUnit', { place: place + 1 })}
      back={() => change({ opened: null })}
      act={
        <button type="button" className="main" onClick={() => change({ opened: null })}>
          {t('backToList')}
        </button>
      }
    >
      <Field label={t('unitName')}>
        {(id) => (
          <input
            id={id}
            maxLength={120}
            value={unit.name}
            onChange={({ target }) => find({ name: target.value })}
          />
        )}
      </Field>
      <Field label={t('unitCode')}>
        {(id) => (
          <input
            id={id}
            maxLength={40}
            autoCapitalize="characters"
            autoComplete="off"
            value={unit.code}
            onChange={({ target }) => find({ code: target.value })}
          />
        )}
      </Field>
      <div className="two">
        <CountField
          label={t('headsByFirm')}
          count={unit.headsByFirm}
          onChange={(headsByFirm) => find({ headsByFirm })}
        />
        <CountField
          label={t('headsByUnit')}
          count={unit.headsByUnit}
          onChange={(headsByUnit) => find({ headsByUnit })}
        />
      </div>
      <p className="facts">
        <span className={agreed ? 'mark' : 'mark waiting'}>{t(agreed ? 'headsAgreed' : 'headsOpen')}</span>
      </p>
      <YesNo
        legend={t('splitAccount')}
        value={unit.splitAccount}
        onChange={(splitAccount) => find({ splitAccount })}
      />
      {lacks !== null && <Notice kind={lacks === 'unitCodeWrong' ? 'wrong' : 'due'}>{t(lacks)}</Notice>}
      <button
        type="button"
        className="plain danger"
        onClick={() => change({ ...units(dispatch.userUnits.toSpliced(place, 1)), opened: null })}
      >
        {t('removeUnit', { place: place + 1 })}
      </button>
    </Page>
  )
}
