export function installedChromiums(path?: string): string[]
export function starts(path: string): boolean
