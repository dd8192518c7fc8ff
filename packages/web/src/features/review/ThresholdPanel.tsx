import type { LinkSubject, ThresholdView } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Slider } from 'antd'
import { useMemo, useState } from 'react'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { formatProbability } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { thresholdPreviewQuery, thresholdsQuery } from './reviewQueries.ts'
import { SetThresholds } from './SetThresholds.tsx'
import { ThresholdChart } from './ThresholdChart.tsx'
import { ThresholdNumbers } from './ThresholdNumbers.tsx'
import {
  bitStep,
  probabilityOf,
  stepOfProbability,
  thresholdScale,
  thresholdsAt,
  thresholdsNear,
} from './thresholdScale.ts'

/** From which probability a pair is linked by itself and from which a person is asked, with what is to be expected of it. */
export function ThresholdPanel({ subject, mayAct }: { subject: LinkSubject; mayAct: boolean }) {
  const { t } = useLanguage()
  const { data, error, refetch } = useQuery(thresholdsQuery(subject))
  return (
    <section className="sheet review-thresholds">
      <h2>{t('review.thresholds')}</h2>
      <p className="soft">{t('review.thresholdsNote')}</p>
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && data.bins.length === 0 && (
        <EmptyState title={t('review.noCurve')} next={t('review.noCurveNext')} />
      )}
      {data !== undefined && data.bins.length > 0 && (
        <Choice key={data.runId} subject={subject} view={data} mayAct={mayAct} />
      )}
    </section>
  )
}

function Choice({ subject, view, mayAct }: { subject: LinkSubject; view: ThresholdView; mayAct: boolean }) {
  const { t } = useLanguage()
  const { current } = view
  const standing = useMemo(
    () => [stepOfProbability(current.review), stepOfProbability(current.link)],
    [current],
  )
  // The handles move at once; the numbers are asked for when a handle rests.
  const [handles, setHandles] = useState<number[] | null>(null)
  const [rested, setRested] = useState<number[] | null>(null)
  const [asking, setAsking] = useState(false)
  const shown = handles ?? standing
  const moved = rested?.some((bits, place) => bits !== standing[place]) === true
  const thresholds = useMemo(() => thresholdsNear(rested ?? standing, current), [rested, standing, current])
  const preview = useQuery(thresholdPreviewQuery(subject, thresholds))
  const { min, max } = useMemo(() => thresholdScale(view), [view])
  const [low = min, high = max] = shown
  const back = () => {
    setHandles(null)
    setRested(null)
  }
  return (
    <>
      <ThresholdChart view={view} min={min} max={max} review={low} link={high} />
      <div className="review-slider">
        <Slider
          range
          min={min}
          max={max}
          step={bitStep}
          value={[low, high]}
          disabled={!mayAct}
          ariaLabelForHandle={[t('review.reviewFrom'), t('review.linkFrom')]}
          ariaValueTextFormatterForHandle={[sayBits, sayBits]}
          tooltip={{ formatter: (bits) => (bits === undefined ? '' : sayBits(bits)) }}
          onChange={setHandles}
          onChangeComplete={(bits) => {
            const kept = thresholdsAt(bits)
            const steps = [stepOfProbability(kept.review), stepOfProbability(kept.link)]
            setHandles(steps)
            setRested(steps)
          }}
        />
      </div>
      {preview.error !== null && <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data !== undefined && (
        <ThresholdNumbers preview={preview.data} isPending={preview.isPlaceholderData} />
      )}
      {mayAct && (
        <div className="review-acts not-on-paper">
          <Button disabled={!moved || preview.isPlaceholderData} onClick={() => setAsking(true)}>
            {t('review.setThresholds')}
          </Button>
          {moved && <Button onClick={back}>{t('review.keepThresholds')}</Button>}
        </div>
      )}
      {asking && preview.data !== undefined && (
        <SetThresholds
          subject={subject}
          preview={preview.data}
          before={current}
          onClose={(isSet) => {
            setAsking(false)
            if (isSet) back()
          }}
        />
      )}
    </>
  )
}

const sayBits = (bits: number): string => formatProbability(probabilityOf(bits))
