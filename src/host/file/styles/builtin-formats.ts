/**
 * Number formats that a file names by number only. ECMA-376 part 1, 18.8.30; ids 5-8, 14, 22, 27-36, 37-44 and 50-58 mean what they
 * mean in a Chinese (zh-CN) Excel.
 */

const AM_PM = "上午/下午";

export const BUILTIN_FORMATS: ReadonlyMap<number, string> = new Map([
  [0, "General"], [1, "0"], [2, "0.00"], [3, "#,##0"], [4, "#,##0.00"],
  [5, '"¥"#,##0;"¥"-#,##0'], [6, '"¥"#,##0;[Red]"¥"-#,##0'], [7, '"¥"#,##0.00;"¥"-#,##0.00'], [8, '"¥"#,##0.00;[Red]"¥"-#,##0.00'],
  [9, "0%"], [10, "0.00%"], [11, "0.00E+00"], [12, "# ?/?"], [13, "# ??/??"],
  [14, "yyyy/m/d"], [15, "d-mmm-yy"], [16, "d-mmm"], [17, "mmm-yy"], [18, "h:mm AM/PM"], [19, "h:mm:ss AM/PM"], [20, "h:mm"], [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [27, 'yyyy"年"m"月"'], [28, 'm"月"d"日"'], [29, 'm"月"d"日"'], [30, "m/d/yy"], [31, 'yyyy"年"m"月"d"日"'], [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'], [34, `${AM_PM}h"时"mm"分"`], [35, `${AM_PM}h"时"mm"分"ss"秒"`], [36, 'yyyy"年"m"月"'],
  [37, "#,##0_ ;-#,##0_ "], [38, "#,##0_ ;[Red]-#,##0_ "], [39, "#,##0.00_ ;-#,##0.00_ "], [40, "#,##0.00_ ;[Red]-#,##0.00_ "],
  [41, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '], [42, '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '], [44, '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [45, "mm:ss"], [46, "[h]:mm:ss"], [47, "mm:ss.0"], [48, "##0.0E+0"], [49, "@"],
  [50, 'yyyy"年"m"月"'], [51, 'm"月"d"日"'], [52, 'yyyy"年"m"月"'], [53, 'm"月"d"日"'], [54, 'm"月"d"日"'], [55, `${AM_PM}h"时"mm"分"`],
  [56, `${AM_PM}h"时"mm"分"ss"秒"`], [57, 'yyyy"年"m"月"'], [58, 'm"月"d"日"'],
]);

/** Built-in numbers that mean the same in every language, so that writing them by number is safe. */
export const NEUTRAL_FORMAT_IDS: readonly number[] = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 20, 21, 45, 46, 47, 48, 49];
export const FIRST_CUSTOM_FORMAT = 164;
