import { headsAgreed } from '@kuomian/campaign'
import type { Visit } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { StateMark } from '../../feedback/StateMark.tsx'
import { formatDay, formatYuan } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { VisitPersons } from './VisitPersons.tsx'

/** What the inspection of the lead's class found beside head counts: days, dispatch, the shortfall of its persons. */
export function InspectionFacts({ visit }: { visit: Visit }) {
  const { t, language } = useLanguage()
  const { user } = useSession()
  const [open, setOpen] = useState(false)
  const { registerBy, nextOn, dispatch, shortfall } = visit
  const day = (text: string) => formatDay(language, text)
  const agreed = dispatch !== null && headsAgreed(dispatch)
  const mentionsWages = shortfall.persons > 0 || shortfall.unpriced > 0
  const seesPersons = user.role === 'district' || user.role === 'city'
  return (
    <>
      {registerBy !== null && (
        <p>
          {t('visits.registerBy')}：{day(registerBy)}
        </p>
      )}
      {nextOn !== null && nextOn !== registerBy && (
        <p>
          {t('visits.nextOn')}：{day(nextOn)}
        </p>
      )}
      {dispatch !== null && (
        <p>
          {dispatch.real
            ? t('visits.dispatchFound', { units: dispatch.userUnits.length })
            : t('visits.dispatchNone')}{' '}
          {dispatch.userUnits.length > 0 && (
            <StateMark state={agreed ? 'done' : 'due'}>
              {t(agreed ? 'visits.headsAgreed' : 'visits.headsOpen')}
            </StateMark>
          )}
        </p>
      )}
      {dispatch?.userUnits.map((unit) => (
        <p key={`${unit.name} ${unit.code ?? ''}`} className="soft">
          {unit.name} {unit.code} · {t('visits.headsByFirm')} {unit.headsByFirm} · {t('visits.headsByUnit')}{' '}
          {unit.headsByUnit ?? '—'}
        </p>
      ))}
      {mentionsWages && (
        <p>
          {shortfall.persons > 0 &&
            t('visits.shortSum', { persons: shortfall.persons, yuan: formatYuan(shortfall.cents) })}
          {shortfall.persons > 0 && shortfall.unpriced > 0 && ' · '}
          {shortfall.unpriced > 0 && t('visits.unpricedSum', { unpriced: shortfall.unpriced })}{' '}
          {shortfall.unverified && <StateMark state="due">{t('visits.unverified')}</StateMark>}
        </p>
      )}
      {mentionsWages && seesPersons && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('visits.seePersons')}
        </Button>
      )}
      {open && <VisitPersons visitId={visit.id} onClose={() => setOpen(false)} />}
    </>
  )
}
