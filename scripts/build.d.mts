export function sourceFiles(directory: string, ignored?: readonly string[]): string[]
export function sourceStamp(directory: string, ignored?: readonly string[]): string
export function ensureBuilt(directory?: string): Promise<void>
