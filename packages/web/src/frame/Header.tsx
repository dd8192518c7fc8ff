import { formatDay, formatShare } from '../language/format.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { UserMenu } from './UserMenu.tsx'

/** The campaign, its today and the reader's district; nothing else. */
export function Header({ onShowShortcuts }: { onShowShortcuts: () => void }) {
  const { language, t, pick } = useLanguage()
  const { user, campaign } = useSession()
  const title = pick({ zh: campaign.title, en: campaign.titleEn })
  const ownDistrict = campaign.districts.find(({ id }) => id === user.districtId)
  const share = campaign.demoScale === null ? null : formatShare(campaign.demoScale)
  return (
    <header className="frame-header">
      <p className="frame-campaign" title={title}>
        {title}
      </p>
      {share !== null && (
        <p className="frame-demo" title={t('frame.demoMeaning', { share })}>
          {t('frame.demoScale', { share })}
        </p>
      )}
      <p className="frame-today" title={t('frame.todayMeaning')}>
        <span className="frame-label">{t('frame.today')}</span>{' '}
        <time dateTime={campaign.today}>{formatDay(language, campaign.today)}</time>
      </p>
      <p className="frame-district">
        <span className="only-heard">{t('frame.district')}</span>
        {ownDistrict === undefined
          ? (user.districtName ?? t('frame.wholeCity'))
          : pick({ zh: ownDistrict.name, en: ownDistrict.nameEn })}
      </p>
      <div className="frame-tools">
        <LanguageSwitch />
        <UserMenu onShowShortcuts={onShowShortcuts} />
      </div>
    </header>
  )
}
