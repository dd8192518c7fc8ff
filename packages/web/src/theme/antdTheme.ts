import type { ThemeConfig } from 'antd'
import { palette } from './palette.ts'
import { fontFamily, size, weight } from './typography.ts'

/** antd in the campaign's tokens: its own blue, green and shadows do not appear on any page; on a phone acts grow to the thumb. */
export function antdTheme(reducedMotion: boolean, onPhone: boolean): ThemeConfig {
  return {
    token: {
      colorPrimary: palette.accent,
      colorInfo: palette.accent,
      colorLink: palette.accent,
      colorLinkHover: palette.accentDeep,
      colorSuccess: palette.accent,
      colorWarning: palette.due,
      colorError: palette.overdue,
      colorText: palette.ink,
      colorTextSecondary: palette.inkSoft,
      colorTextTertiary: palette.inkHint,
      colorTextDescription: palette.inkSoft,
      colorTextPlaceholder: palette.inkHint,
      colorBorder: palette.edge,
      colorBorderSecondary: palette.line,
      colorSplit: palette.line,
      colorBgLayout: palette.ground,
      fontFamily,
      fontSize: size.body,
      fontSizeSM: size.small,
      fontSizeLG: size.body,
      fontSizeXL: size.title,
      fontSizeHeading1: size.figure,
      fontSizeHeading2: size.title,
      fontSizeHeading3: size.title,
      fontSizeHeading4: size.body,
      fontSizeHeading5: size.body,
      fontWeightStrong: weight.strong,
      borderRadius: 4,
      borderRadiusLG: 4,
      borderRadiusSM: 3,
      controlHeight: onPhone ? 44 : 32,
      controlHeightSM: onPhone ? 32 : 24,
      motion: !reducedMotion,
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Table: {
        cellPaddingBlockSM: 4,
        cellPaddingInlineSM: 8,
        headerBg: palette.ground,
        headerColor: palette.inkSoft,
      },
      Tabs: { horizontalItemPadding: '8px 0' },
    },
  }
}
