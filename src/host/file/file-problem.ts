/** Why a file cannot be opened, in words for the person who chose it. */

export type OpenFailureReason = "encrypted" | "broken" | "tooLarge" | "notXlsx" | "macros";

export interface FileMessage {
  readonly zh: string;
  readonly en: string;
}

/** Thrown inside file/ and turned into a returned failure by openWorkbook; never leaves this folder. */
export class FileProblem extends Error {
  constructor(readonly reason: OpenFailureReason, readonly text: FileMessage) {
    super(text.en);
  }
}

/** A part that is not what the format asks for: `expected` and `got` say what, `part` says where. */
export function broken(part: string, expected: FileMessage, got: FileMessage): FileProblem {
  return new FileProblem("broken", {
    zh: `文件已损坏：“${part}”中应为${expected.zh}，实际为${got.zh}。请用 Excel 打开并修复后另存，再试一次。`,
    en: `The file is damaged: "${part}" should hold ${expected.en}, but holds ${got.en}. Open it in Excel, let Excel repair and save it, then try again.`,
  });
}

/** Shortens a piece of foreign text so that it fits into a message. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
