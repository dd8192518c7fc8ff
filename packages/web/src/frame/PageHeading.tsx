import { type ReactNode, useEffect, useRef } from 'react'
import { useLanguage } from '../language/LanguageProvider.tsx'

/** The noun of the page, the question it answers, and the answer. */
export interface PageHeadingProps {
  readonly title: string
  readonly question: string
  /** The answer in one sentence or one row of `Figure`s. */
  readonly answer?: ReactNode
  /** What can be done with the answer: at most one primary button. */
  readonly acts?: ReactNode
}

let pagesShown = 0

/**
 * The top of every page. It names the browser's tab, and takes the focus when a reader comes from another page, so
 * that who listens hears where they are.
 */
export function PageHeading({ title, question, answer, acts }: PageHeadingProps) {
  const { t } = useLanguage()
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    document.title = `${title} · ${t('frame.product')}`
  }, [title, t])

  useEffect(() => {
    if (pagesShown > 0) heading.current?.focus({ preventScroll: true })
    pagesShown += 1
  }, [])

  return (
    <header className="page-heading">
      <div className="page-heading-line">
        <h1 ref={heading} tabIndex={-1}>
          {title} <span className="page-question">{question}</span>
        </h1>
        {acts !== undefined && <div className="page-acts not-on-paper">{acts}</div>}
      </div>
      {answer !== undefined && <div className="page-answer">{answer}</div>}
    </header>
  )
}
