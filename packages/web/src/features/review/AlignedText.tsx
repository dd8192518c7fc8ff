import type { AlignedRun } from '@kuomian/contract'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** One side of two texts laid beside each other: what differs is marked, by colour and by a line under it. */
export function AlignedText({ runs, side }: { runs: readonly AlignedRun[]; side: 'left' | 'right' }) {
  const { t } = useLanguage()
  let place = 0
  return (
    <>
      {runs.map((run) => {
        const text = run[side]
        const key = `${place} ${run.kind}`
        place += run.left.length + run.right.length
        if (run.kind === 'equal') return <span key={key}>{text}</span>
        const alone = text === '' || run[side === 'left' ? 'right' : 'left'] === ''
        return (
          <mark
            key={key}
            className={text === '' ? 'review-gap' : alone ? 'review-alone' : 'review-other'}
            title={t(text === '' ? 'review.gap' : alone ? 'review.alone' : 'review.other')}
          >
            {text === '' ? <span className="only-heard">{t('review.gap')}</span> : text}
          </mark>
        )
      })}
    </>
  )
}
