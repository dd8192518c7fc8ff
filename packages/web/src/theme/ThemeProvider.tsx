import { App, ConfigProvider } from 'antd'
import englishWords from 'antd/locale/en_US'
import chineseWords from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type ReactNode, useEffect, useMemo } from 'react'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { antdTheme } from './antdTheme.ts'
import { phone, reducedMotion, useMedia } from './useMedia.ts'

/** antd in the campaign's colours and in the reader's language. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const { language } = useLanguage()
  const still = useMedia(reducedMotion)
  const onPhone = useMedia(phone)
  const theme = useMemo(() => antdTheme(still, onPhone), [still, onPhone])

  useEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en')
  }, [language])

  return (
    <ConfigProvider
      locale={language === 'zh' ? chineseWords : englishWords}
      theme={theme}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}
