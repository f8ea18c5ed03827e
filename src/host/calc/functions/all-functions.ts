/** Every worksheet function that the engine has, by upper-case name. */

import { AGGREGATE_FUNCTIONS } from "./aggregate";
import { ARITHMETIC_FUNCTIONS } from "./arithmetic";
import { ARRAY_FUNCTIONS } from "./arrays";
import { BORROWED_FUNCTIONS } from "./borrowed";
import { CASH_FLOW_FUNCTIONS } from "./cash-flow";
import { CONDITIONAL_AGGREGATE_FUNCTIONS } from "./conditional-aggregate";
import { DATE_FUNCTIONS } from "./date";
import { DAY_COUNT_FUNCTIONS } from "./day-count";
import { FINANCIAL_FUNCTIONS } from "./financial";
import type { Functions } from "./function";
import { INFORMATION_FUNCTIONS } from "./information";
import { LAMBDA_FUNCTIONS } from "./lambdas";
import { LOGIC_FUNCTIONS } from "./logic";
import { LOOKUP_FUNCTIONS } from "./lookup";
import { REFERENCE_FUNCTIONS } from "./reference";
import { REGRESSION_FUNCTIONS } from "./regression";
import { ROUNDING_FUNCTIONS } from "./rounding";
import { STATISTICS_FUNCTIONS } from "./statistics";
import { SUBTOTAL_FUNCTIONS } from "./subtotal";
import { TEXT_FUNCTIONS } from "./text";
import { TEXT_FORMAT_FUNCTIONS } from "./text-format";
import { TEXT_WIDTH_FUNCTIONS } from "./text-width";
import { WORKDAY_FUNCTIONS } from "./workdays";

export const FUNCTIONS: Functions = {
  ...BORROWED_FUNCTIONS, ...AGGREGATE_FUNCTIONS, ...ARITHMETIC_FUNCTIONS, ...ARRAY_FUNCTIONS, ...CASH_FLOW_FUNCTIONS,
  ...CONDITIONAL_AGGREGATE_FUNCTIONS, ...DATE_FUNCTIONS, ...DAY_COUNT_FUNCTIONS, ...FINANCIAL_FUNCTIONS, ...INFORMATION_FUNCTIONS,
  ...LAMBDA_FUNCTIONS, ...LOGIC_FUNCTIONS, ...LOOKUP_FUNCTIONS, ...REFERENCE_FUNCTIONS, ...REGRESSION_FUNCTIONS, ...ROUNDING_FUNCTIONS,
  ...STATISTICS_FUNCTIONS, ...SUBTOTAL_FUNCTIONS, ...TEXT_FUNCTIONS, ...TEXT_FORMAT_FUNCTIONS, ...TEXT_WIDTH_FUNCTIONS, ...WORKDAY_FUNCTIONS,
};
