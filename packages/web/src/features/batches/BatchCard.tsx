import type { Batch } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { CountPair } from '../../figures/CountPair.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { Acceptance } from './Acceptance.tsx'
import { kindKeys } from './kindKeys.ts'

/** A batch on a phone. */
export function BatchCard({ batch, onAccept }: { batch: Batch; onAccept: ((batch: Batch) => void) | null }) {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  return (
    <div className="batch-card">
      <span>
        <Link to="/batches" search={{ batch: batch.number }}>
          {t('batches.numberOf', { number: batch.number })}
        </Link>{' '}
        {t(kindKeys[batch.kind])} · {batch.happenedOn}
      </span>
      <span>{batch.parts.map(({ districtId }) => nameOf(districtId)).join('、')}</span>
      <span className="batch-card-line">
        <CountPair units={batch.units} persons={batch.persons} />
        <Acceptance batch={batch} onAccept={onAccept} />
      </span>
    </div>
  )
}
