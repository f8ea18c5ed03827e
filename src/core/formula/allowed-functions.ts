/**
 * The functions that generated formulas may call: present in Excel 2016, WPS and LibreOffice alike. No dynamic arrays, LET, FILTER,
 * XLOOKUP, IFS, MAXIFS or TEXTJOIN (Excel 2019 and later). A test holds every generated formula against this list.
 */
export const ALLOWED_FUNCTIONS: ReadonlySet<string> = new Set([
  "ABS", "AGGREGATE", "AND", "COLUMNS", "COUNT", "COUNTBLANK", "COUNTIF", "COUNTIFS", "DATE", "FIND", "IF", "IFERROR", "INDEX", "INT", "ISERROR", "ISNUMBER", "ISTEXT", "LEFT", "LEN",
  "LOWER", "MATCH", "MAX", "MIN", "NOT", "OR", "ROUND", "ROWS", "SEARCH", "SUBSTITUTE", "SUM", "SUMIFS", "SUMPRODUCT", "TEXT", "TODAY", "TRIM",
]);
