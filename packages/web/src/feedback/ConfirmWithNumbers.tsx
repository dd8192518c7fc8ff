import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'
import './feedback.css'

/** One line of what an act will change. */
export interface ConfirmNumber {
  readonly label: string
  readonly value: ReactNode
}

/** A question before an act that cannot simply be undone. */
export interface ConfirmWithNumbersProps {
  readonly open: boolean
  /** The question, with its object: 下发第 4 批？ */
  readonly title: string
  readonly numbers: readonly ConfirmNumber[]
  /** What follows, or a field for the reason. */
  readonly children?: ReactNode
  /** The verb on the button, never 确定. */
  readonly act: string
  readonly danger?: boolean
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly error?: unknown
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks with the figures in view: how many employers, how many persons, which district. */
export function ConfirmWithNumbers(props: ConfirmWithNumbersProps) {
  const { t } = useLanguage()
  const { open, title, numbers, children, act, danger = false, busy = false, disabled = false, error } = props
  return (
    <Modal
      open={open}
      title={title}
      okText={act}
      okButtonProps={{ danger, disabled }}
      confirmLoading={busy}
      cancelText={t('feedback.cancel')}
      onOk={props.onConfirm}
      onCancel={props.onCancel}
      width={480}
    >
      <dl className="confirm-numbers">
        {numbers.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {children}
      {error !== undefined && error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}
