/** All classes of this host, by name. */

import type { AnyClass } from "./object-class";
import { namedItemClass, namedItemCollectionClass } from "./named-item";
import { rangeClass } from "./range";
import { rangeBorderClass, rangeBorderCollectionClass } from "./range-borders";
import { formatProtectionClass, rangeFillClass, rangeFontClass, rangeFormatClass } from "./range-format";
import { settingClass, settingCollectionClass } from "./settings";
import type { ClassName } from "./targets";
import { applicationClass, cultureInfoClass, datetimeFormatInfoClass, internalServiceClass, numberFormatInfoClass, runtimeClass, workbookClass } from "./workbook";
import { worksheetClass } from "./worksheet";
import { worksheetCollectionClass } from "./worksheet-collection";

export const CLASSES = {
  Application: applicationClass,
  CultureInfo: cultureInfoClass,
  DatetimeFormatInfo: datetimeFormatInfoClass,
  FormatProtection: formatProtectionClass,
  InternalService: internalServiceClass,
  NamedItem: namedItemClass,
  NamedItemCollection: namedItemCollectionClass,
  NumberFormatInfo: numberFormatInfoClass,
  Range: rangeClass,
  RangeBorder: rangeBorderClass,
  RangeBorderCollection: rangeBorderCollectionClass,
  RangeFill: rangeFillClass,
  RangeFont: rangeFontClass,
  RangeFormat: rangeFormatClass,
  Runtime: runtimeClass,
  Setting: settingClass,
  SettingCollection: settingCollectionClass,
  Workbook: workbookClass,
  Worksheet: worksheetClass,
  WorksheetCollection: worksheetCollectionClass,
} as unknown as Readonly<Record<ClassName, AnyClass>>;
