import { headsAgreed } from '@kuomian/campaign'
import { Button, Radio } from 'antd'
import { useId } from 'react'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { UserUnitFields } from './UserUnitFields.tsx'
import type { UserUnitDraft, VisitDraft } from './visitDraft.ts'

const emptyUnit: UserUnitDraft = {
  name: '',
  code: '',
  headsByFirm: null,
  headsByUnit: null,
  splitAccount: null,
}

/** A dispatch suspect: whether it really dispatches, to which user units, and how many heads each side states (R07). */
export function DispatchFields({
  dispatch,
  onChange,
}: {
  dispatch: VisitDraft['dispatch']
  onChange: (dispatch: VisitDraft['dispatch']) => void
}) {
  const { t } = useLanguage()
  const id = useId()
  const { real, userUnits } = dispatch
  const change = (units: UserUnitDraft[]) => onChange({ ...dispatch, userUnits: units })
  const stated = userUnits.map(({ headsByFirm, headsByUnit }) => ({
    headsByFirm: headsByFirm ?? 0,
    headsByUnit,
  }))
  return (
    <fieldset className="visit-group">
      <legend>{t('visits.dispatch')}</legend>
      <p className="visit-inline">
        <span id={id}>{t('visits.dispatchReal')}</span>
        <Radio.Group
          aria-labelledby={id}
          optionType="button"
          value={real}
          onChange={({ target }) => onChange({ ...dispatch, real: target.value })}
          options={[
            { value: true, label: t('visits.yes') },
            { value: false, label: t('visits.no') },
          ]}
        />
        {real === false && <span className="soft">{t('visits.dispatchNot')}</span>}
      </p>
      {real === true && (
        <>
          {userUnits.map((unit, place) => (
            <UserUnitFields
              key={`unit-${String(place)}`}
              place={place + 1}
              unit={unit}
              onChange={(part) => change(userUnits.with(place, { ...unit, ...part }))}
              onRemove={() => change(userUnits.toSpliced(place, 1))}
            />
          ))}
          <p className="visit-inline">
            <Button onClick={() => change([...userUnits, emptyUnit])}>{t('visits.addUnit')}</Button>
            {userUnits.length > 0 && (
              <StateMark state={agreed(stated) ? 'done' : 'due'}>
                {t(agreed(stated) ? 'visits.headsAgreed' : 'visits.headsOpen')}
              </StateMark>
            )}
          </p>
        </>
      )}
    </fieldset>
  )
}

const agreed = (units: readonly { headsByFirm: number; headsByUnit: number | null }[]): boolean =>
  headsAgreed({
    real: true,
    userUnits: units.map((unit) => ({ name: '', code: null, splitAccount: null, ...unit })),
  })
