export function installedChromiums(path?: string, usual?: string[]): string[]
export function playwrightChromiums(browser: string): string[]
export function starts(path: string): boolean
