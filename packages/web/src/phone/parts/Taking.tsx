import { useSpeech } from '../speech.ts'
import { usePhone } from '../usePhone.ts'
import { Notice } from './parts.tsx'

/** Takes the day along, and says how far it is. */
export function Taking() {
  const { phone, state } = usePhone()
  const { t, pick } = useSpeech()
  const { taking } = state
  const coming = taking?.kind === 'coming' ? taking : null
  return (
    <>
      {taking?.kind === 'failed' && (
        <Notice kind="wrong">{taking.reason === null ? t('takeCut') : pick(taking.reason)}</Notice>
      )}
      <button
        type="button"
        className="main"
        disabled={coming !== null}
        onClick={() => void phone.takeAlong()}
      >
        {coming === null && t(state.leads.length > 0 ? 'takeAnew' : 'take')}
        {coming !== null && coming.of === null && t('coming', { count: coming.leads })}
        {coming !== null && coming.of !== null && t('comingOf', { count: coming.leads, of: coming.of })}
      </button>
    </>
  )
}
