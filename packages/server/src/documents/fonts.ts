import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The folder of a package's main file; its package.json may be closed to others. */
const folderOf = (packageName: string): string => dirname(createRequire(import.meta.url).resolve(packageName))

/**
 * Where the typefaces of papers are: first what the office has put into its data folder (仿宋_GB2312, 小标宋 and 黑体 may not
 * be shipped), then the open ones.
 */
export function fontFolders(ownFonts: string): string[] {
  const serif = folderOf('@expo-google-fonts/noto-serif-sc')
  return [
    ...(existsSync(ownFonts) ? [ownFonts] : []),
    join(serif, '400Regular'),
    join(serif, '700Bold'),
    join(folderOf('@embedpdf/fonts-sc'), '..', 'fonts'),
  ]
}
