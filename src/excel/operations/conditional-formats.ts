import type { Handlers } from "./handler";

export const conditionalFormatHandlers: Handlers<"conditionalFormat" | "duplicateFormat" | "removeConditionalFormats" | "clearConditionalFormats"> = {
  conditionalFormat({ sheet, address, formula, fontColor, fill, bold, numberFormat, stopIfTrue }, book) {
    const added = book.range(sheet, address).conditionalFormats.add("Custom");
    added.custom.rule.formula = formula;
    if (fontColor !== undefined) added.custom.format.font.color = fontColor;
    if (fill !== undefined) added.custom.format.fill.color = fill;
    if (bold !== undefined) added.custom.format.font.bold = bold;
    // The types have it as any; a text is what Excel takes.
    if (numberFormat !== undefined) added.custom.format.numberFormat = numberFormat;
    if (stopIfTrue !== undefined) added.stopIfTrue = stopIfTrue;
  },
  duplicateFormat({ sheet, address, fontColor, fill }, book) {
    const { preset } = book.range(sheet, address).conditionalFormats.add("PresetCriteria");
    preset.rule = { criterion: "DuplicateValues" };
    if (fontColor !== undefined) preset.format.font.color = fontColor;
    if (fill !== undefined) preset.format.fill.color = fill;
  },
  removeConditionalFormats(operation, book) {
    const { conditionalFormats } = book.sheet(operation.sheet).getRange();
    for (const id of book.formatsFound.get(operation) ?? []) conditionalFormats.getItemOrNullObject(id).delete();
  },
  clearConditionalFormats({ sheet, address }, book) {
    book.range(sheet, address).conditionalFormats.clearAll();
  },
};
