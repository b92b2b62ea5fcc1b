import { fstatSync } from 'node:fs'
import { SingleBar } from 'cli-progress'
import type { Terminal } from './terminal.ts'

/** Work shorter than this shows no progress. */
const PATIENCE_MS = 700

/** Shows on a terminal how far long work has come. */
export interface Progress {
  /** so many documents are done; where the input's size is known, so many bytes of it */
  show(documents: number, bytes?: number): void
  end(): void
}

const SILENT: Progress = { show: () => {}, end: () => {} }

interface ProgressOptions {
  /** nothing is printed meanwhile that would show how far the work has come */
  isOutputSilent?: boolean
  /** the size of the input, where it is known */
  totalBytes?: number | undefined
  /** what is counted */
  noun?: string
}

/** Progress on standard error: only where a person sees it, and not where the output itself is on the terminal and shows how far the work has come. */
export function startProgress({ out, err }: Terminal, options: ProgressOptions = {}): Progress {
  const { isOutputSilent = false, totalBytes, noun = 'documents' } = options
  if (!err.isTerminal || (out.isTerminal && !isOutputSilent)) return SILENT
  const format = totalBytes
    ? `{bar} {percentage} % · {documents} ${noun} · {duration_formatted}`
    : `{documents} ${noun} · {duration_formatted}`
  const bar = new SingleBar({
    format,
    stream: err.stream,
    clearOnComplete: true,
    barsize: 30,
    fps: 5,
    gracefulExit: false,
  })
  const startedMs = performance.now()
  let isShown = false
  return {
    show: (documents, bytes = 0) => {
      if (!isShown && performance.now() - startedMs < PATIENCE_MS) return
      if (!isShown) bar.start(totalBytes ?? 1, 0, { documents: 0 })
      isShown = true
      err.hasProgress = true
      bar.update(Math.min(bytes, totalBytes ?? 1), { documents })
    },
    end: () => {
      if (isShown) bar.stop()
      err.hasProgress = false
    },
  }
}

/** The size of a file that is open; undefined for a pipe or a terminal. */
export function sizeOfOpenFile(fd: number | undefined): number | undefined {
  if (fd === undefined) return undefined
  try {
    const stats = fstatSync(fd)
    return stats.isFile() ? stats.size : undefined
  } catch {
    return undefined
  }
}
