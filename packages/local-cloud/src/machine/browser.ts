import { findTool } from './tool.ts'

/** The path of a Chromium that can be driven, for pictures of what people see. */
export function findBrowser(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  return names.map(findTool).find((path) => path !== undefined)
}
