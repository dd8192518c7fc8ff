import type { Chain } from '@kuomian/contract'
import { CountPair } from '../../figures/CountPair.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { formatRate } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

const shown = ['issued', 'inspected', 'firstPayment', 'threeMonths'] as const

/** The chain of everything in four figures; each but the first with its share of what was issued. */
export function ChainFigures({ total }: { total: Chain }) {
  const { t } = useLanguage()
  return (
    <div className="proof-figures">
      {shown.map((step) => (
        <Figure
          key={step}
          label={t(`proof.${step}`)}
          note={step === 'issued' ? undefined : `${t('proof.ofIssued')} ${share(total, step)}`}
        >
          <CountPair {...total[step]} />
        </Figure>
      ))}
    </div>
  )
}

function share({ issued, ...total }: Chain, step: 'inspected' | 'firstPayment' | 'threeMonths'): string {
  const [units, persons] = [
    formatRate(total[step].units, issued.units, 1),
    formatRate(total[step].persons, issued.persons, 1),
  ]
  return `${units ?? '—'} / ${persons ?? '—'}`
}
