export function installedChromiums(path?: string): string[]
export function playwrightChromiums(browser: string): string[]
export function starts(path: string): boolean
