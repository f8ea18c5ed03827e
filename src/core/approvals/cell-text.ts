/**
 * Text as a cell gives it back: what Excel, an .xlsx file or another program would change is changed before anything is hashed, or
 * refused. Line breaks become LF (Excel's own; XML turns CR LF into LF); an apostrophe at the beginning goes (Excel takes it for its
 * mark of text). Spaces stay, and so does the Unicode form: no program that keeps workbooks changes it, and a text that was changed
 * from one form to the other was changed.
 */

/** Excel's limit for one cell. */
export const CELL_LIMIT = 32_767;

/** The text that a cell will give back. */
export function toCellText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/^'+/, "");
}

/** What a cell or its file cannot keep: too long, a control character, half a character. Null: nothing. */
export function unkeepable(text: string): "long" | "control" | "broken" | null {
  if (text.length > CELL_LIMIT) return "long";
  // XML 1.0 has no other control characters than tab, LF and CR, and neither U+FFFE nor U+FFFF.
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) return "control";
  return /[\ud800-\udfff]/u.test(text) ? "broken" : null;
}
