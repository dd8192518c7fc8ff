import { headsAgreed } from '@kuomian/campaign'
import { Button, Radio } from 'antd'
import { useId } from 'react'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { UserUnitFields } from './UserUnitFields.tsx'
import { emptyUnit, type UserUnitDraft, type VisitDraft } from './visitDraft.ts'

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
  const agreed = headsAgreed(dispatch)
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
              <StateMark state={agreed ? 'done' : 'due'}>
                {t(agreed ? 'visits.headsAgreed' : 'visits.headsOpen')}
              </StateMark>
            )}
          </p>
        </>
      )}
    </fieldset>
  )
}
