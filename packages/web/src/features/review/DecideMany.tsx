import type { PairDecision, ReviewPair } from '@kuomian/contract'
import { useEffect } from 'react'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { shortcutsOn } from '../../frame/shortcutChoice.ts'
import { formatBits, formatCount } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { decisionKeys, decisionLetters } from './decisionKeys.ts'

interface DecideManyProps {
  readonly pair: ReviewPair
  readonly decision: PairDecision
  readonly covered: number
  readonly busy: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks before one decision covers many pairs: how many, and in what they are alike. */
export function DecideMany({ pair, decision, covered, busy, onConfirm, onCancel }: DecideManyProps) {
  const { t, pick } = useLanguage()
  const letter = decisionLetters[decision]
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || !shortcutsOn()) return
      if (event.key.toUpperCase() === letter) onConfirm()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [letter, onConfirm])
  return (
    <ConfirmWithNumbers
      open
      title={t('review.askMany', { count: covered, decision: t(decisionKeys[decision]) })}
      act={t(decisionKeys[decision])}
      busy={busy}
      onConfirm={onConfirm}
      onCancel={onCancel}
      numbers={[
        { label: t('review.coveredPairs'), value: formatCount(covered) },
        { label: t('review.coveredEqual'), value: formatCount(pair.equalPairs) },
        ...pair.fields
          .filter(({ weight }) => formatBits(weight) !== '0')
          .map((field) => ({
            label: pick(field.label),
            value: `${pick(field.levelLabel)} ${formatBits(field.weight)}`,
          })),
      ]}
    >
      <p className="soft">{t('review.askManyNote', { key: letter })}</p>
    </ConfirmWithNumbers>
  )
}
