/** The texts of the register's part of the pane by language; they load with that part. */

import type { Language } from "../../../core/language";
import { en } from "./en";
import { zh, type RegisterTexts } from "./zh";

export type { RegisterTexts };

export const REGISTER_TEXTS: Readonly<Record<Language, RegisterTexts>> = { zh, en };
