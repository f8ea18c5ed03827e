/** The text Excel puts on the clipboard: tab-separated cells, CRLF rows, quotes where a cell holds a tab, quote or line break. */

export function textToClipboard(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

function quoted(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Reads it back. A final line break does not make another row. A quote counts only at the beginning of a cell. */
export function clipboardToText(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const cell = readCell(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === "\t") {
      at++;
      continue;
    }
    rows.push(row);
    row = [];
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    at++;
    if (at >= text.length) break;
  }
  return rows;
}

function readCell(text: string, start: number): { text: string; end: number } {
  if (text[start] === '"') {
    let content = "";
    for (let at = start + 1; at < text.length; at++) {
      if (text[at] !== '"') content += text[at];
      else if (text[at + 1] === '"') content += text[++at];
      else if (isEnd(text[at + 1])) return { text: content.replace(/\r\n?/g, "\n"), end: at + 1 };
      else break;
    }
  }
  let end = start;
  while (!isEnd(text[end])) end++;
  return { text: text.slice(start, end), end };
}

function isEnd(letter: string | undefined): boolean {
  return letter === undefined || letter === "\t" || letter === "\r" || letter === "\n";
}
