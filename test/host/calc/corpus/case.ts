/** One formula with the value that Excel gives for it. */

export type Expected = number | string | boolean;

export interface Extra {
  /** Entered as an array formula (Ctrl+Shift+Enter), as LibreOffice needs it. */
  readonly array?: true;
  /** Why LibreOffice is not asked, or differs from Excel. */
  readonly libreOffice?: string;
}

/** Formula without "=", expected value (errors as "#N/A" and so on), more where needed. */
export type Case = readonly [formula: string, expected: Expected, extra?: Extra];
