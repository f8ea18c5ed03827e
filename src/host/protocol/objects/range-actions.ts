/** Methods of Range that change the sheet. https://learn.microsoft.com/javascript/api/excel/excel.range */

import { clearRange } from "../../model/edit/clear";
import { copyRange, type CopyWhat } from "../../model/edit/copy";
import { mergeCells, unmergeCells } from "../../model/edit/merge";
import { selectRange } from "../../model/edit/sheets";
import { deleteCells, insertCells } from "../../model/edit/structure";
import { HostError, WRONG_SIZE } from "../host-error";
import { autoFill, AUTO_FILL } from "./auto-fill";
import { readCellProperties, readLineProperties, writeCellProperties, writeLineProperties } from "./cell-properties";
import { LiveRange, rectOf } from "./live-range";
import { methodsOf } from "./object-class";
import { group, hideDetails, ungroup } from "./outline";
import { anything, flag, integer, oneOf, options, optional, rangeFrom, rangeOrAddress } from "./parameters";
import { object } from "./targets";

const { reads, acts } = methodsOf<LiveRange>();
const GROUP = oneOf("ByRows", "ByColumns");

export const rangeActions = {
  /** Gives the blank range; this range moves on with its cells. */
  Insert: acts("1.1", [oneOf("Down", "Right")], (range, [shift]) => {
    const rect = rectOf(range);
    insertCells(range.sheet, rect, shift === "Down" ? "down" : "right");
    return object("Range", new LiveRange(range.sheet, rect));
  }),
  Delete: acts("1.1", [oneOf("Up", "Left")], (range, [shift]) => deleteCells(range.sheet, rectOf(range), shift === "Up" ? "up" : "left")),
  Clear: acts("1.1", [optional(oneOf("All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"), "All")], (range, [what]) =>
    clearRange(range.sheet, rectOf(range), what)),
  Merge: acts("1.2", [optional(flag, false)], (range, [across]) => mergeCells(range.sheet, rectOf(range), across)),
  Unmerge: acts("1.2", [], (range) => unmergeCells(range.sheet, rectOf(range))),
  CopyFrom: acts(
    "1.9", [rangeOrAddress, optional(oneOf("All", "Formulas", "Values", "Formats", "Link"), "All"), optional(flag, false), optional(flag, false)],
    (range, [source, what, skipBlanks, transpose], call) => {
      if (what === "Link" || skipBlanks || transpose) throw new HostError("NotImplemented", "This host copies without links, skipping or transposing.");
      call.settle();
      copyRange(rangeFrom(source, range.sheet, range.sheet.workbook), { sheet: range.sheet, rect: rectOf(range) }, what satisfies CopyWhat);
    },
  ),
  AutoFill: acts("1.9", [rangeOrAddress, optional(oneOf(...AUTO_FILL), "FillDefault")], (range, [destination, kind]) => {
    const to = rangeFrom(destination, range.sheet, range.sheet.workbook);
    autoFill(range.sheet, rectOf(range), to, kind);
  }),
  Select: reads("1.1", [], (range) => selectRange(range.sheet, rectOf(range))),
  Calculate: reads("1.6", [], (_range, _none, call) => call.settle()),
  Group: acts("1.10", [GROUP], (range, [by]) => group(range.sheet, rectOf(range), by)),
  Ungroup: acts("1.10", [GROUP], (range, [by]) => ungroup(range.sheet, rectOf(range), by)),
  HideGroupDetails: acts("1.10", [GROUP], (range, [by]) => hideDetails(range.sheet, rectOf(range), by, true)),
  ShowGroupDetails: acts("1.10", [GROUP], (range, [by]) => hideDetails(range.sheet, rectOf(range), by, false)),
  GetCellProperties: reads("1.9", [options], (range, [wanted], call) => readCellProperties(range, wanted ?? {}, call)),
  SetCellProperties: acts("1.9", [anything], (range, [cells], call) => writeCellProperties(range, cells, call)),
  GetRowProperties: reads("1.9", [options], (range, [wanted], call) => readLineProperties(range, "row", wanted ?? {}, call)),
  SetRowProperties: acts("1.9", [anything], (range, [lines], call) => writeLineProperties(range, "row", lines, call)),
  GetColumnProperties: reads("1.9", [options], (range, [wanted], call) => readLineProperties(range, "column", wanted ?? {}, call)),
  SetColumnProperties: acts("1.9", [anything], (range, [lines], call) => writeLineProperties(range, "column", lines, call)),
  /** The client splits writes of more than 1,500 cells and asks first whether the whole array fits. */
  _ValidateArraySize: reads("1.3", [integer, integer], (range, [rows, columns]) => {
    const rect = rectOf(range);
    if (rect.bottom - rect.top + 1 !== rows || rect.right - rect.left + 1 !== columns) throw new HostError("InvalidArgument", WRONG_SIZE);
  }),
  _KeepReference: reads("1.1", [], (range, _none, call) => {
    range.referenceId ??= call.pane.keep(object("Range", range));
  }),
};
