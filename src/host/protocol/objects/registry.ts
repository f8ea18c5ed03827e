/** All classes of this host, by name. */

import type { AnyClass } from "./object-class";
import { functionResultClass, functionsClass } from "./functions";
import { autoFilterClass } from "./auto-filter";
import { conditionalFormatClass, conditionalFormatCollectionClass } from "./conditional-formats";
import {
  conditionalRangeBorderClass, conditionalRangeBorderCollectionClass, conditionalRangeFillClass, conditionalRangeFontClass, conditionalRangeFormatClass,
} from "./conditional-look";
import { presetConditionalFormatClass } from "./conditional-presets";
import { cellValueConditionalFormatClass, conditionalFormatRuleClass, customConditionalFormatClass, textConditionalFormatClass } from "./conditional-rules";
import { dataValidationClass } from "./data-validation";
import { worksheetFreezePanesClass } from "./freeze-panes";
import { headerFooterClass, headerFooterGroupClass } from "./headers-footers";
import { namedItemClass, namedItemCollectionClass } from "./named-item";
import { pageBreakClass, pageBreakCollectionClass } from "./page-breaks";
import { pageLayoutClass } from "./page-layout";
import { rangeClass } from "./range";
import { rangeAreasClass, rangeCollectionClass } from "./range-areas";
import { rangeBorderClass, rangeBorderCollectionClass } from "./range-borders";
import { formatProtectionClass, rangeFillClass, rangeFontClass, rangeFormatClass } from "./range-format";
import { settingClass, settingCollectionClass } from "./settings";
import { worksheetProtectionClass } from "./sheet-protection";
import { rangeSortClass, tableSortClass } from "./sorting";
import { tableClass, tableCollectionClass, tableScopedCollectionClass } from "./table";
import { tableColumnClass, tableColumnCollectionClass } from "./table-columns";
import { tableRowClass, tableRowCollectionClass } from "./table-rows";
import type { ClassName } from "./targets";
import { applicationClass, cultureInfoClass, datetimeFormatInfoClass, internalServiceClass, numberFormatInfoClass, runtimeClass, workbookClass } from "./workbook";
import { workbookProtectionClass } from "./workbook-protection";
import { worksheetClass } from "./worksheet";
import { worksheetCollectionClass } from "./worksheet-collection";

export const CLASSES: Readonly<Record<ClassName, AnyClass>> = {
  Application: applicationClass,
  AutoFilter: autoFilterClass,
  CellValueConditionalFormat: cellValueConditionalFormatClass,
  ConditionalFormat: conditionalFormatClass,
  ConditionalFormatCollection: conditionalFormatCollectionClass,
  ConditionalFormatRule: conditionalFormatRuleClass,
  ConditionalRangeBorder: conditionalRangeBorderClass,
  ConditionalRangeBorderCollection: conditionalRangeBorderCollectionClass,
  ConditionalRangeFill: conditionalRangeFillClass,
  ConditionalRangeFont: conditionalRangeFontClass,
  ConditionalRangeFormat: conditionalRangeFormatClass,
  CultureInfo: cultureInfoClass,
  CustomConditionalFormat: customConditionalFormatClass,
  DataValidation: dataValidationClass,
  DatetimeFormatInfo: datetimeFormatInfoClass,
  FormatProtection: formatProtectionClass,
  FunctionResult: functionResultClass,
  Functions: functionsClass,
  HeaderFooter: headerFooterClass,
  HeaderFooterGroup: headerFooterGroupClass,
  InternalService: internalServiceClass,
  NamedItem: namedItemClass,
  NamedItemCollection: namedItemCollectionClass,
  NumberFormatInfo: numberFormatInfoClass,
  PageBreak: pageBreakClass,
  PageBreakCollection: pageBreakCollectionClass,
  PageLayout: pageLayoutClass,
  PresetCriteriaConditionalFormat: presetConditionalFormatClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeBorder: rangeBorderClass,
  RangeBorderCollection: rangeBorderCollectionClass,
  RangeCollection: rangeCollectionClass,
  RangeFill: rangeFillClass,
  RangeFont: rangeFontClass,
  RangeFormat: rangeFormatClass,
  RangeSort: rangeSortClass,
  Runtime: runtimeClass,
  Setting: settingClass,
  SettingCollection: settingCollectionClass,
  Table: tableClass,
  TableCollection: tableCollectionClass,
  TableColumn: tableColumnClass,
  TableColumnCollection: tableColumnCollectionClass,
  TableRow: tableRowClass,
  TableRowCollection: tableRowCollectionClass,
  TableScopedCollection: tableScopedCollectionClass,
  TableSort: tableSortClass,
  TextConditionalFormat: textConditionalFormatClass,
  Workbook: workbookClass,
  WorkbookProtection: workbookProtectionClass,
  Worksheet: worksheetClass,
  WorksheetCollection: worksheetCollectionClass,
  WorksheetFreezePanes: worksheetFreezePanesClass,
  WorksheetProtection: worksheetProtectionClass,
};
