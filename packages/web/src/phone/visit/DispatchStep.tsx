import { headsAgreed } from '@kuomian/campaign'
import { emptyUnit, type UserUnitDraft } from '../../features/visits/visitDraft.ts'
import { YesNo } from '../parts/inputs.tsx'
import { useSpeech } from '../speech.ts'
import { unitLacks } from './missing.ts'
import type { StepProps } from './steps.ts'

/** A dispatch suspect: whether it really dispatches, to which user units, and how many heads each side states (R07). */
export function DispatchStep({ draft, change }: StepProps) {
  const { t } = useSpeech()
  const { dispatch, happenedOn } = draft
  const { real, userUnits } = dispatch
  const agreed = headsAgreed(dispatch)
  return (
    <>
      <YesNo
        legend={t('dispatchReal')}
        value={real}
        onChange={(now) => change({ dispatch: { ...dispatch, real: now } })}
      />
      {real === false && <p className="soft">{t('dispatchNot')}</p>}
      {real === true && (
        <>
          <ul className="leads">
            {userUnits.map((unit, place) => (
              <li key={`unit-${String(place)}`}>
                <button type="button" className="lead" onClick={() => change({ opened: place })}>
                  <strong>{unit.name.trim() === '' ? t('userUnit', { place: place + 1 }) : unit.name}</strong>
                  <Heads unit={unit} />
                  {unitLacks(unit, happenedOn) !== null && (
                    <span className="facts">
                      <span className="mark refused">{t('toCheck')}</span>
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
          {userUnits.length > 0 && (
            <p className="facts">
              <span className={agreed ? 'mark' : 'mark waiting'}>
                {t(agreed ? 'headsAgreed' : 'headsOpen')}
              </span>
            </p>
          )}
          <button
            type="button"
            className="plain"
            onClick={() =>
              change({
                dispatch: { real, userUnits: [...userUnits, emptyUnit] },
                opened: userUnits.length,
              })
            }
          >
            {t('addUnit')}
          </button>
        </>
      )}
    </>
  )
}

function Heads({ unit: { headsByFirm, headsByUnit } }: { unit: UserUnitDraft }) {
  const { t } = useSpeech()
  return (
    <span className="facts">
      <span>
        {t('headsByFirm')} {headsByFirm ?? t('none')}
      </span>
      <span>
        {t('headsByUnit')} {headsByUnit ?? t('none')}
      </span>
    </span>
  )
}
