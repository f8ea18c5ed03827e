/**
 * The functions that generated formulas may call: present in Excel 2016, WPS and LibreOffice alike. No dynamic arrays, LET, FILTER,
 * XLOOKUP, IFS, MAXIFS or TEXTJOIN (Excel 2019 and later). A test holds every generated formula against this list.
 */
export const ALLOWED_FUNCTIONS: ReadonlySet<string> = new Set([
  "ABS", "AGGREGATE", "AND", "COLUMNS", "COUNT", "COUNTA", "COUNTBLANK", "COUNTIF", "COUNTIFS", "DATE", "EDATE", "EXACT", "FIND", "IF", "IFERROR", "INDEX", "INT", "ISERROR", "ISNUMBER", "ISTEXT", "LEFT", "LEN",
  "LOWER", "MATCH", "MAX", "MID", "MIN", "N", "NOT", "OR", "REPT", "ROUND", "ROW", "ROWS", "SEARCH", "SUBSTITUTE", "SUM", "SUMIFS", "SUMPRODUCT", "TEXT", "TODAY", "TRIM",
]);
