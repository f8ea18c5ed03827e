/** Messages as long as Excel takes them: a title of 31 characters, and a text that is within 255 together with it. */

import type { ValidationRule } from "./operations";

/** https://learn.microsoft.com/javascript/api/excel/excel.datavalidationprompt names no limits; Excel's dialog takes 32 and 255. */
const [MOST_IN_TITLE, MOST_IN_MESSAGE] = [31, 224];
/** Of a header inside a message, so that the rest of the sentence stays. */
const MOST_OF_HEADER = 60;

export function fittingRule(rule: ValidationRule): ValidationRule {
  const { prompt, alert } = rule;
  return { ...rule, alert: { ...alert, ...fitting(alert) }, ...(prompt === undefined ? {} : { prompt: fitting(prompt) }) };
}

export function headerInMessage(header: string): string {
  return cut(header, MOST_OF_HEADER);
}

function fitting({ title, message }: { readonly title: string; readonly message: string }): { readonly title: string; readonly message: string } {
  return { title: cut(title, MOST_IN_TITLE), message: cut(message, MOST_IN_MESSAGE) };
}

/** Never through the middle of a character that takes two units. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
