/** The category of a number format. https://learn.microsoft.com/javascript/api/excel/excel.numberformatcategory */

export type NumberFormatCategory =
  | "General" | "Number" | "Currency" | "Accounting" | "Date" | "Time" | "Percentage" | "Fraction" | "Scientific" | "Text" | "Custom";

/** Judged by the codes of the first section; what fits none of Excel's categories is Custom. */
export function categoryOf(format: string): NumberFormatCategory {
  if (format === "" || /^(General|G\/通用格式)$/i.test(format)) return "General";
  if (format === "@") return "Text";
  if (/^_.*\* /.test(format)) return "Accounting";
  const codes = format.split(";")[0]!.replace(/"[^"]*"|\\.|_.|\*./g, "").replace(/\[\$([^\]-]*)-?[^\]]*\]/g, "$1").replace(/\[[^\]]*\]/g, "");
  if (/[yd]/i.test(codes)) return "Date";
  if (/[hs]/i.test(codes)) return "Time";
  if (codes.includes("%")) return "Percentage";
  if (/e[+-]/i.test(codes)) return "Scientific";
  if (/[?#0]\/[?#0-9]/.test(codes)) return "Fraction";
  if (/[¥$€£￥]/.test(codes)) return "Currency";
  return !format.includes('"') && /^[#,0]+(\.0+)?( |\))*$/.test(codes) && codes.includes("0") ? "Number" : "Custom";
}
