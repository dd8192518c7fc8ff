import { z } from 'zod'
import { ApiError } from '../api/ApiError.ts'
import { ErrorNotice } from '../feedback/ErrorNotice.tsx'
import { formatMoment } from '../language/format.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'

/** What the server may add to a refused sign-in. */
const detailsSchema = z.object({
  lockedUntil: z.string().optional().catch(undefined),
  attemptsLeft: z.number().int().optional().catch(undefined),
})

/** Why a sign-in failed: the server's sentence, and until when the account is locked or how many attempts are left. */
export function SignInFailure({ failure }: { failure: unknown }) {
  const { language, t } = useLanguage()
  const details = detailsSchema.safeParse(failure instanceof ApiError ? (failure.problem.details ?? {}) : {})
  const { lockedUntil, attemptsLeft } = details.success ? details.data : {}
  return (
    <ErrorNotice error={failure}>
      {lockedUntil !== undefined && t('session.lockedUntil', { time: formatMoment(language, lockedUntil) })}
      {attemptsLeft !== undefined && t('session.attemptsLeft', { count: attemptsLeft })}
    </ErrorNotice>
  )
}
