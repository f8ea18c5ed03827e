import type { ValidationRule } from "../../core/blueprint/operations";
import type { Handlers } from "./handler";

const OPERATORS = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo", lessThan: "LessThan", lessThanOrEqual: "LessThanOrEqualTo",
} as const;
const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

export const validationHandlers: Handlers<"validation" | "clearValidation"> = {
  validation({ sheet, address, rule }, book) {
    const validation = book.range(sheet, address).dataValidation;
    // A rule of another kind does not take the place of an old one.
    validation.clear();
    validation.rule = excelRule(rule);
    validation.ignoreBlanks = rule.ignoreBlanks;
    validation.errorAlert = { showAlert: true, style: STYLES[rule.alert.style], title: rule.alert.title, message: rule.alert.message };
    if (rule.prompt !== undefined) validation.prompt = { showPrompt: true, title: rule.prompt.title, message: rule.prompt.message };
  },
  clearValidation({ sheet, address }, book) {
    book.range(sheet, address).dataValidation.clear();
  },
};

function excelRule(rule: ValidationRule): Excel.DataValidationRule {
  const compared = { formula1: rule.from ?? "", operator: OPERATORS[rule.operator ?? "between"], ...(rule.to === undefined ? {} : { formula2: rule.to }) };
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.source ?? "" } };
    case "custom":
      return { custom: { formula: rule.source ?? "" } };
    case "date":
      return { date: compared };
    case "decimal":
      return { decimal: compared };
    case "whole":
      return { wholeNumber: compared };
    case "textLength":
      return { textLength: compared };
  }
}
