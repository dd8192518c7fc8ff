import { addDays } from '@kuomian/campaign'
import type { DistrictRound, DistrictRounds } from '@kuomian/contract'
import { Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { DayInput } from '../../dialogs/DayInput.tsx'
import { TextField } from '../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { useFollowUp } from '../projects/index.ts'

const DAYS_TO_RESOLVE = 14

/** What was found in a district, about which figure, and what is to be put right by when; without words for it nothing is. */
export function DistrictFindingDialog({
  round,
  indicators,
  onClose,
}: {
  round: DistrictRound
  indicators: DistrictRounds['indicators']
  onClose: () => void
}) {
  const { t, pick } = useLanguage()
  const { campaign } = useSession()
  const { nameOf } = useDistricts()
  const ids = { district: useId(), indicator: useId() }
  const [districtId, setDistrictId] = useState(round.stops[0]?.districtId)
  const [foundOn, setFoundOn] = useState(campaign.today)
  const [finding, setFinding] = useState('')
  const [indicator, setIndicator] = useState('')
  const [requirement, setRequirement] = useState('')
  const [dueOn, setDueOn] = useState(addDays(campaign.today, DAYS_TO_RESOLVE))
  const { mutate, isPending, error } = useFollowUp(`supervision/rounds/${round.id}/findings`, onClose)
  const isBound = requirement.trim() !== ''
  return (
    <Modal
      open
      title={`${t('projects.recordFinding')} · ${round.title}`}
      okText={t('projects.save')}
      okButtonProps={{
        disabled: districtId === undefined || finding.trim().length < 2 || foundOn === '' || dueOn === '',
        loading: isPending,
      }}
      cancelText={t('feedback.cancel')}
      onOk={() =>
        mutate({
          districtId,
          foundOn,
          finding,
          indicator: indicator === '' ? null : indicator,
          ...(isBound ? { requirement, dueOn } : {}),
        })
      }
      onCancel={onClose}
      width={480}
    >
      <p className="dialog-field">
        <label htmlFor={ids.district}>{t('supervision.district')}</label>
        <Select
          id={ids.district}
          value={districtId}
          options={round.stops.map((stop) => ({ value: stop.districtId, label: nameOf(stop.districtId) }))}
          onChange={setDistrictId}
        />
      </p>
      <DayInput label={t('projects.foundOn')} value={foundOn} onChange={setFoundOn} />
      <TextField label={t('projects.findingIs')} value={finding} rows={3} onChange={setFinding} />
      <p className="dialog-field">
        <label htmlFor={ids.indicator}>{t('supervision.indicator')}</label>
        <Select
          id={ids.indicator}
          value={indicator}
          options={[
            { value: '', label: t('supervision.noIndicator') },
            ...indicators.map(({ code, title }) => ({ value: code, label: pick(title) })),
          ]}
          onChange={setIndicator}
        />
      </p>
      <TextField label={t('projects.requirementIs')} value={requirement} rows={2} onChange={setRequirement} />
      {isBound && <DayInput label={t('projects.dueOn')} value={dueOn} onChange={setDueOn} />}
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}
