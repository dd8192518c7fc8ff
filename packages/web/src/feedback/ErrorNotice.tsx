import { Button } from 'antd'
import type { ReactNode } from 'react'
import { ApiError } from '../api/ApiError.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { StateMark } from './StateMark.tsx'
import './feedback.css'

/** An error as the reader meets it. */
export interface ErrorNoticeProps {
  readonly error: unknown
  readonly onRetry?: () => void
  /** What else the reader should know, such as when to try again. */
  readonly children?: ReactNode
}

/** Says what happened, where (row, field, rule) and what to do, in the reader's language. */
export function ErrorNotice({ error, onRetry, children }: ErrorNoticeProps) {
  const { t, pick } = useLanguage()
  const problem = error instanceof ApiError ? error.problem : null
  return (
    <div className="error-notice" role="alert">
      <p>
        <StateMark state="overdue">{t('feedback.error')}</StateMark>{' '}
        {error instanceof ApiError ? pick(error.sentence) : t('feedback.unexpected')}
      </p>
      {children}
      {problem !== null && (
        <p className="error-place">
          {problem.row !== undefined && <span>{t('feedback.row', { row: problem.row })}</span>}
          {problem.field !== undefined && <span>{t('feedback.field', { field: problem.field })}</span>}
          {problem.rule !== undefined && <span>{t('feedback.rule', { rule: problem.rule })}</span>}
          <span>{t('feedback.code', { code: problem.code })}</span>
        </p>
      )}
      {onRetry !== undefined && (
        <Button size="small" onClick={onRetry}>
          {t('feedback.retry')}
        </Button>
      )}
    </div>
  )
}
