import { assessmentActSchema, type Fault } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { DayInput } from '../../dialogs/DayInput.tsx'
import { NumberField } from '../../dialogs/NumberField.tsx'
import { TextField } from '../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { schemesQuery } from './assessmentQuery.ts'
import { useAssessmentAct } from './useAssessmentAct.ts'

/** What a check found at a district, by a deduction of the method in force. */
export function FaultDialog({ quarter, onClose }: { quarter: string; onClose: () => void }) {
  const { t, pick } = useLanguage()
  const { campaign } = useSession()
  const { options } = useDistricts()
  const ids = { district: useId(), code: useId() }
  const deductions = useQuery(schemesQuery).data?.rows[0]?.definition.deductions ?? []
  const [districtId, setDistrictId] = useState<string | undefined>(undefined)
  const [chosen, setCode] = useState<string | undefined>(undefined)
  const [times, setTimes] = useState<number | null>(1)
  const [because, setBecause] = useState('')
  const [foundOn, setFoundOn] = useState(campaign.today)
  const { mutate, isPending, error } = useAssessmentAct('faults', assessmentActSchema, onClose)
  const code = chosen ?? deductions[0]?.code
  const isMissing =
    districtId === undefined ||
    code === undefined ||
    times === null ||
    because.trim().length < 2 ||
    foundOn === ''
  return (
    <Modal
      open
      title={`${t('assessment.fault')} · ${quarter}`}
      okText={t('assessment.save')}
      okButtonProps={{ disabled: isMissing, loading: isPending }}
      cancelText={t('feedback.cancel')}
      onOk={() => mutate({ districtId: Number(districtId), quarter, code, times, because, foundOn })}
      onCancel={onClose}
      width={480}
    >
      <p className="dialog-field">
        <label htmlFor={ids.district}>{t('assessment.district')}</label>
        <Select
          id={ids.district}
          showSearch={{ optionFilterProp: 'label' }}
          value={districtId}
          options={[...options]}
          onChange={setDistrictId}
        />
      </p>
      <p className="dialog-field">
        <label htmlFor={ids.code}>{t('assessment.faultCode')}</label>
        <Select
          id={ids.code}
          value={code}
          options={deductions.map((one) => ({
            value: one.code,
            label: `${pick(one.title)}（−${one.points}）`,
          }))}
          onChange={setCode}
        />
      </p>
      <NumberField label={t('assessment.times')} value={times} most={100} onChange={setTimes} />
      <DayInput label={t('assessment.foundOn')} value={foundOn} onChange={setFoundOn} />
      <TextField label={t('assessment.because')} value={because} rows={2} onChange={setBecause} />
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}

/** Takes back what was recorded in error: the record stays, with why. */
export function VoidFaultDialog({ fault, onClose }: { fault: Fault; onClose: () => void }) {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  const [reason, setReason] = useState('')
  const path = `faults/${fault.id}/void`
  const { mutate, isPending, error } = useAssessmentAct(path, assessmentActSchema, onClose)
  return (
    <Modal
      open
      title={`${t('assessment.voidFault')} · ${nameOf(fault.districtId)} ${fault.code}`}
      okText={t('assessment.voidFault')}
      okButtonProps={{ disabled: reason.trim().length < 2, loading: isPending }}
      cancelText={t('feedback.cancel')}
      onOk={() => mutate({ reason })}
      onCancel={onClose}
      width={480}
    >
      <TextField label={t('assessment.reason')} value={reason} rows={2} onChange={setReason} />
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}
