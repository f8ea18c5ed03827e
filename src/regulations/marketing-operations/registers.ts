/** The registers in the order of a project's life; then those of the whole workbook. */

import type { Register } from "../../core/regulation/regulation";
import { ACCOUNTABILITY } from "./registers/accountability";
import { ACTIONS } from "./registers/actions";
import { BUDGET_LINES } from "./registers/budget-lines";
import { CALENDAR } from "./registers/calendar";
import { COMMUNICATIONS } from "./registers/communications";
import { COSTS } from "./registers/costs";
import { FEEDBACK } from "./registers/feedback";
import { ISSUES } from "./registers/issues";
import { LESSONS } from "./registers/lessons";
import { MEETINGS } from "./registers/meetings";
import { PROGRESS_REPORTS } from "./registers/progress-reports";
import { PROJECTS } from "./registers/projects";
import { QUALITY_CHECKS } from "./registers/quality-checks";
import { RESOURCES } from "./registers/resources";
import { REVIEWS } from "./registers/reviews";
import { RISKS } from "./registers/risks";
import { ROSTER } from "./registers/roster";
import { TASKS } from "./registers/tasks";
import { TEAM } from "./registers/team";

export const REGISTERS: Register[] = [
  PROJECTS, REVIEWS, TEAM, TASKS, BUDGET_LINES, RISKS, MEETINGS, ACTIONS, RESOURCES, COMMUNICATIONS, PROGRESS_REPORTS, QUALITY_CHECKS, ISSUES, COSTS, LESSONS,
  FEEDBACK, ACCOUNTABILITY, ROSTER, CALENDAR,
];
