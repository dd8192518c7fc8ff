import {
  type LinkSubject,
  type ThresholdPreview,
  type Thresholds,
  thresholdPreviewSchema,
} from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { formatCount, formatProbability } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

interface SetThresholdsProps {
  readonly subject: LinkSubject
  readonly preview: ThresholdPreview
  readonly before: Thresholds
  readonly onClose: (isSet: boolean) => void
}

/** Asks before thresholds are set: what holds now, what will hold, and what is to be expected of it. */
export function SetThresholds({ subject, preview, before, onClose }: SetThresholdsProps) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const { thresholds, expectation, waiting } = preview
  const set = useMutation({
    mutationFn: () =>
      request(thresholdPreviewSchema, 'POST', `/matching/models/${subject}/thresholds`, {
        ...thresholds,
        links: expectation.links,
        waiting,
        reason,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['review', 'thresholds', subject] })
      await client.invalidateQueries({ queryKey: ['models'] })
      onClose(true)
    },
    // The numbers have moved: the new ones are asked for, and stand behind the dialog.
    onError: () => client.invalidateQueries({ queryKey: ['review', 'thresholds', subject] }),
  })
  const change = (was: number, now: number) =>
    was === now ? formatProbability(now) : `${formatProbability(was)} → ${formatProbability(now)}`
  const share = (value: number | null) => (value === null ? '—' : formatProbability(value))
  return (
    <ConfirmWithNumbers
      open
      title={t('review.askThresholds')}
      act={t('review.setThresholds')}
      busy={set.isPending}
      disabled={reason.trim().length < 2}
      error={set.error}
      onConfirm={() => set.mutate()}
      onCancel={() => onClose(false)}
      numbers={[
        { label: t('review.linkFrom'), value: change(before.link, thresholds.link) },
        { label: t('review.reviewFrom'), value: change(before.review, thresholds.review) },
        { label: t('review.linked'), value: t('review.pairsCount', { count: expectation.links }) },
        { label: t('review.toDecide'), value: t('review.pairsCount', { count: waiting }) },
        { label: t('review.precision'), value: share(expectation.precision) },
        { label: t('review.recall'), value: share(expectation.recall) },
        {
          label: t('review.expectedWrong'),
          value: formatCount(Math.max(0, Math.round(expectation.links - expectation.expectedTrue))),
        },
      ]}
    >
      <p className="soft">{t('review.askThresholdsNote')}</p>
      <TextField label={t('review.reason')} rows={2} value={reason} onChange={setReason} />
    </ConfirmWithNumbers>
  )
}
